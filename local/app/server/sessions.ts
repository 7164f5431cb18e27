import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { PEOPLE } from '../../entra';
import { PRINCIPALS } from '../../cloud/people';
import { BadOrder } from './answer';

/** Somebody who can sign in. */
export type PersonName = (typeof PEOPLE)[number];
export type Person = {
  who: PersonName;
  name: string;
  role: string;
  userId: string;
  roles: readonly string[];
};

/** Everybody who can sign in, with what the page shows of them. */
export const PERSONS: readonly Person[] = PEOPLE.map((who) => {
  const { firstName = '', lastName, userId, ...held } = PRINCIPALS[who];
  // Everybody has the platform's own role; what tells people apart are the solution's.
  const roles = held.roles.filter((role) => role !== 'Basic User');
  return { who, name: `${firstName} ${lastName}`.trim(), role: roles.join(', '), roles, userId };
});

/** The person of this name. Throws BadOrder for anything else. */
export function toPerson(value: unknown): Person {
  const person = PERSONS.find(({ who }) => who === value);
  if (!person) throw new BadOrder(`who must be one of ${PEOPLE.join(', ')}`);
  return person;
}

/** Who is signed in in which browser. Sessions end with the server. */
export class Sessions {
  readonly #persons = new Map<string, Person>();

  /** Browsers keep one jar for all ports of a machine, so each cloud has a cookie of its own. */
  #cookieName(headers: IncomingMessage['headers']): string {
    return `nod_session_${(headers.host ?? '').split(':')[1] ?? '80'}`;
  }

  /** Whoever the request is of, if anybody. */
  of({ headers }: IncomingMessage): Person | undefined {
    const id = this.#idOf(headers);
    return id === undefined ? undefined : this.#persons.get(id);
  }

  /** Signs a person in. Returns the cookie to set. */
  open({ headers }: IncomingMessage, person: Person): string {
    const id = randomUUID();
    this.#persons.set(id, person);
    return `${this.#cookieName(headers)}=${id}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Signs out whoever the request is of. Returns the cookie to set. */
  close({ headers }: IncomingMessage): string {
    const id = this.#idOf(headers);
    if (id !== undefined) this.#persons.delete(id);
    return `${this.#cookieName(headers)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
  }

  #idOf(headers: IncomingMessage['headers']): string | undefined {
    const name = this.#cookieName(headers);
    const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim().split('='));
    return cookies.find(([key]) => key === name)?.[1];
  }
}
