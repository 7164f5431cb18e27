import * as React from 'react';
import { answer, asked, closePage } from '../kit/ask';
import { Busy } from '../kit/busy';
import { Button } from '../kit/button';
import { Field } from '../kit/field';
import { type ColumnInfo, readShownColumns } from '../kit/metadata';
import { NotRead } from '../kit/not-read';
import { Page } from '../kit/page';
import { useLoaded } from '../kit/use-loaded';
import { say } from '../kit/words';
import { previewOf } from './preview-of';
import type { VariablesAnswer, VariablesQuestion } from './question';
import { intro, words } from './words';

const NOTHING: VariablesQuestion = { table: '', recordType: '', names: [], text: '', mapping: {} };

/** Maps each variable of a message to a column of the record, with a preview. */
export function VariablesPage(): React.ReactElement {
  const question = asked<VariablesQuestion>() ?? NOTHING;
  const [columns, again] = useLoaded(() => readShownColumns(question.table));
  switch (columns.state) {
    case 'loading':
      return (
        <main className="nod-page nod-content">
          <Busy>{say(words.reading)}</Busy>
        </main>
      );
    case 'failed':
      return (
        <main className="nod-page nod-content">
          <NotRead error={columns.error} again={again} />
        </main>
      );
    case 'ready':
      return <Mapping question={question} columns={columns.value} />;
  }
}

function Mapping(props: { question: VariablesQuestion; columns: readonly ColumnInfo[] }): React.ReactElement {
  const { question, columns } = props;
  const { names, recordType } = question;
  const [mapping, setMapping] = React.useState(question.mapping);
  const labels = Object.fromEntries(
    columns.flatMap(({ name, label }) =>
      Object.entries(mapping).flatMap(([variable, column]) => (column === name ? [[variable, label]] : [])),
    ),
  ) as Record<string, string>;
  const set = (variable: string, column: string) =>
    setMapping(({ [variable]: _, ...others }) =>
      column === '' ? others : { ...others, [variable]: column },
    );
  return (
    <Page
      title={say(words.title)}
      intro={say(names.length === 0 ? words.none : intro(recordType))}
      onSubmit={() => answer({ mapping } satisfies VariablesAnswer)}
      buttons={
        <>
          <Button primary>{say(words.use)}</Button>
          <Button onClick={closePage}>{say(words.cancel)}</Button>
        </>
      }
    >
      {names.map((variable) => (
        <Field key={variable} label={`{{${variable}}}`}>
          {({ id }) => (
            <select
              className="nod-input"
              id={id}
              value={mapping[variable] ?? ''}
              onChange={({ target }) => set(variable, target.value)}
            >
              <option value="">{say(words.choose)}</option>
              <Gone column={mapping[variable]} columns={columns} />
              {columns.map(({ name, label }) => (
                <option key={name} value={name}>{`${label} (${name})`}</option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <section>
        <h2>{say(words.preview)}</h2>
        <div className="nod-preview">{previewOf(question, labels)}</div>
      </section>
    </Page>
  );
}

/** A column that was chosen once and is gone stays to be seen. */
function Gone(props: { column: string | undefined; columns: readonly ColumnInfo[] }) {
  const { column, columns } = props;
  if (column === undefined || columns.some(({ name }) => name === column)) return null;
  return <option value={column}>{`${column}: ${say(words.gone)}`}</option>;
}
