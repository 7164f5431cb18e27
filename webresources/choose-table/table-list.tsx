import * as React from 'react';
import { useId } from '../kit/field';
import type { TableInfo } from '../kit/metadata';
import { say } from '../kit/words';
import { moreTables, words } from './words';

/** More lines than these nobody reads. */
const MOST_SHOWN = 40;

/** Tables that customers stand in, or that lead to one: they are shown first. */
const USUAL = ['contact', 'lead', 'account', 'opportunity', 'incident', 'quote', 'salesorder', 'invoice'];

/**
 * The tables, found by a part of their name; one of them is chosen. Of the platform's tables most can hold no customer:
 * they are shown only to those who ask for all.
 */
export function TableList(props: {
  tables: readonly TableInfo[];
  taken: readonly string[];
  chosen: string | undefined;
  problem?: string;
  onChoose: (table: string) => void;
}): React.ReactElement {
  const { tables, taken, chosen, problem, onChoose } = props;
  const [text, setText] = React.useState('');
  const id = useId();
  const [isAll, setIsAll] = React.useState(false);
  const offered = tables.filter((one) => isAll || one.own || USUAL.includes(one.name) || one.name === chosen);
  const found = search(offered, text);
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <fieldset className="nod-fields" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{say(words.table)}</legend>
      <input
        className="nod-input"
        type="search"
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {problem && (
        <span className="nod-problem nod-about" role="alert" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <ul className="nod-list nod-tall">
        {shown.map(({ name, label }) => {
          const isTaken = taken.includes(name);
          return (
            <li key={name}>
              <label className="nod-choice">
                <input
                  type="radio"
                  name={id}
                  value={name}
                  checked={name === chosen}
                  disabled={isTaken}
                  onChange={() => onChoose(name)}
                />
                <span className="nod-choice-text">
                  {label} <span className="nod-name">{isTaken ? say(words.taken) : name}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <span className="nod-quiet" role="status">
        {found.length === 0 && say(isAll ? words.noTable : words.noUsual)}
        {found.length > MOST_SHOWN && say(moreTables(found.length - MOST_SHOWN))}
      </span>
      <label className="nod-choice">
        <input type="checkbox" checked={isAll} onChange={({ target }) => setIsAll(target.checked)} />
        <span className="nod-choice-text">{say(words.all)}</span>
      </label>
    </fieldset>
  );
}

function search(tables: readonly TableInfo[], text: string): TableInfo[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ name }: TableInfo) => (USUAL.includes(name) ? USUAL.indexOf(name) : USUAL.length);
  return tables
    .filter(({ name, label, plural }) => {
      const all = `${name} ${label} ${plural}`.toLowerCase();
      return wanted.every((word) => all.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
}
