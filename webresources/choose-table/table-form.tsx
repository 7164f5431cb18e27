import * as React from 'react';
import { answer, closePage } from '../kit/ask';
import { Busy } from '../kit/busy';
import { Button } from '../kit/button';
import type { TableInfo } from '../kit/metadata';
import { NotRead } from '../kit/not-read';
import { Page } from '../kit/page';
import { say } from '../kit/words';
import type { TableQuestion } from './choice';
import { ColumnsForm } from './columns-form';
import { TableList } from './table-list';
import { toChoice, useTableDraft } from './use-table-draft';
import { words } from './words';

/** Table first; what its columns offer comes once it is chosen. */
export function TableForm(props: {
  question: TableQuestion;
  tables: readonly TableInfo[];
}): React.ReactElement {
  const { question, tables } = props;
  const [draft, change, again] = useTableDraft(question);
  const [tried, setTried] = React.useState(false);
  const { table, columns } = draft;
  const submit = () => {
    setTried(true);
    const choice = toChoice(draft, tables);
    if (choice !== undefined) answer(choice);
  };
  return (
    <Page
      title={say(words.title)}
      intro={say(words.intro)}
      onSubmit={submit}
      buttons={
        <>
          <Button primary disabled={columns?.state === 'loading'}>
            {say(words.use)}
          </Button>
          <Button onClick={closePage}>{say(words.cancel)}</Button>
        </>
      }
    >
      <TableList
        tables={tables}
        taken={question.taken.filter((name) => name !== question.table)}
        chosen={table}
        problem={tried && table === undefined ? say(words.chooseTable) : undefined}
        onChoose={(name) => change({ table: name })}
      />
      {columns?.state === 'loading' && <Busy>{say(words.readingColumns)}</Busy>}
      {columns?.state === 'failed' && <NotRead error={columns.error} again={again} />}
      {columns?.state === 'ready' && (
        <ColumnsForm columns={columns.value} draft={draft} tried={tried} change={change} />
      )}
    </Page>
  );
}
