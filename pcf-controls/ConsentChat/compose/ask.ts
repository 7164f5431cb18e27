import { type Judgement, type Scope, type SendFacts, type SendRequest, judge } from '@nod/consent';
import { type Template, templateFacts } from '@nod/solution/rows/template';

/** What an agent is about to send: free text, or a template with the variables for which there is no value. */
export interface Choice {
  /** The table of the record that it is sent from. */
  table: string;
  session: Scope;
  template?: Template;
  missing?: readonly string[];
}

/** A choice in the terms of the decision. */
export function requestOf({ table, session, template, missing = [] }: Choice): SendRequest {
  return {
    origin: 'Chat',
    session,
    recordTable: table,
    template: template && templateFacts(template, missing),
  };
}

/**
 * May this be sent at this instant? The judgement of `decide`, by which the server refuses too; the screen holds no rule
 * of its own, but its own words.
 * @param now milliseconds since 1970, by the clock of the server.
 */
export function ask(choice: Choice, facts: SendFacts, now: number): Judgement {
  return judge(requestOf(choice), { ...facts, now });
}
