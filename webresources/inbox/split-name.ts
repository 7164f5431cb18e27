/** Words that belong to the name behind them: Ludwig | van Beethoven. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das do du la le al el bin ibn ben ter ten zu zum zur af av'.split(
    ' ',
  ),
);

/** Both columns hold 50 characters. */
const LENGTH = 50;

/**
 * What is probably a first and a last name, from the name that a person gave themselves on WhatsApp. It is only a
 * suggestion: the form shows it, and a person saves it.
 * @returns columns of contact and lead; none where the name holds no letter.
 */
export function splitName(profileName: string | undefined): { firstname?: string; lastname?: string } {
  const name = (profileName ?? '')
    // Pictures and signs that people put around their names.
    .replace(/[^\p{L}\p{M}\p{N}\s'’.,-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(name)) return {};
  const turned = /^([^,]+), (.+)$/.exec(name);
  if (turned) return cut(turned[2]!, turned[1]!);
  const words = name.split(' ');
  // A last name is what both tables ask for.
  if (words.length === 1) return cut('', words[0]!);
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1]!.toLowerCase())) from -= 1;
  return cut(words.slice(0, from).join(' '), words.slice(from).join(' '));
}

function cut(first: string, last: string): { firstname?: string; lastname?: string } {
  return {
    ...(first === '' ? {} : { firstname: [...first].slice(0, LENGTH).join('') }),
    lastname: [...last].slice(0, LENGTH).join(''),
  };
}
