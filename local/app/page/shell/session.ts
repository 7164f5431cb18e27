/** Somebody who can sign in here. */
export type Person = {
  who: string;
  name: string;
  /** Names of the security roles, for people to read. */
  role: string;
  roles: { id: string; name: string }[];
  userId: string;
};

export type Session = { person: Person; people: Person[] };

/** Up to two letters that stand for a name. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();
}
