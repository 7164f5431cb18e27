import { PERSONS } from './sessions';

const ABOUT: Readonly<Record<(typeof PERSONS)[number]['who'], string>> = {
  admin: 'Configures numbers, record types and templates',
  agent: 'Writes with customers',
  marketer: 'Runs campaigns',
  auditor: 'Sees all, changes nothing',
};

/** The page that asks who one is: a button each, with where to go afterwards. */
export function renderSignIn(template: string, next: string): string {
  const people = PERSONS.map(
    ({ who, name, role }) => `
      <li><button name="who" value="${who}"><span class="face" aria-hidden="true">${initialsOf(name)}</span>
        <span class="who"><strong>${name}</strong><span>${role} · ${ABOUT[who]}</span></span></button></li>`,
  );
  return template.replace('<!--people-->', () => people.join('')).replace('<!--next-->', () => escape(next));
}

/** Only a path of this server is somewhere to go. */
export function toNext(value: unknown): string {
  return typeof value === 'string' && /^\/main\.aspx(\?|$)/.test(value) ? value : '/main.aspx';
}

function initialsOf(name: string): string {
  return name.replace(/(\w)\w*\s*/g, '$1');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
