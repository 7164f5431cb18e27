import * as React from 'react';
import {
  Checkbox,
  DefaultButton,
  Dialog,
  DialogFooter,
  DialogType,
  Dropdown,
  PrimaryButton,
  SearchBox,
  Spinner,
  Text,
  mergeStyleSets,
} from '@fluentui/react';
import type { Metadata, WebApi } from '../data/types';
import { errorText } from '../form/error-text';
import type { LookupValue } from '../form/field-value';
import { openDialog } from '../xrm/dialog-host';
import { say } from '../words/say';
import { session } from '../xrm/session';
import { searchRows, type Found } from './search-rows';

/** https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/lookupobjects */
export interface LookupOptions {
  entityTypes?: string[];
  defaultEntityType?: string;
  allowMultiSelect?: boolean;
  searchText?: string;
  /** FetchXML conditions by table. */
  filters?: { filterXml: string; entityLogicalName: string }[];
}

type Given = { api: WebApi; metadata: Metadata };

const styles = mergeStyleSets({
  list: { listStyle: 'none', padding: 0, margin: '8px 0', minHeight: 160, maxHeight: 320, overflowY: 'auto' },
  row: { padding: '6px 4px', borderBottom: '1px solid #edebe9' },
});

/** `lookupObjects` with a real dialog. @returns what was chosen; none when it was cancelled */
export function lookupObjects(given: Given, options: LookupOptions): Promise<LookupValue[]> {
  const { entityTypes = [], defaultEntityType } = options;
  const tables = entityTypes.length > 0 ? entityTypes : defaultEntityType ? [defaultEntityType] : [];
  if (tables.length === 0) return Promise.reject(new Error('lookupObjects: entityTypes is empty.'));
  return openDialog<LookupValue[]>((close) => (
    <LookupDialog {...given} tables={tables} options={options} onClose={close} />
  ));
}

function LookupDialog(
  props: Given & { tables: string[]; options: LookupOptions; onClose: (chosen: LookupValue[]) => void },
): React.ReactElement {
  const { api, metadata, tables, options, onClose } = props;
  const many = options.allowMultiSelect === true;
  const given = options.filters;
  const [table, setTable] = React.useState(options.defaultEntityType ?? tables[0]!);
  const [text, setText] = React.useState(options.searchText ?? '');
  const [labels, setLabels] = React.useState<ReadonlyMap<string, string>>(new Map());
  const [rows, setRows] = React.useState<Found[] | string | undefined>();
  const [chosen, setChosen] = React.useState<Found[]>([]);

  React.useEffect(() => {
    void Promise.all(tables.map(async (name) => [name, (await metadata.table(name)).plural] as const)).then(
      (pairs) => setLabels(new Map(pairs)),
    );
  }, [metadata, tables]);
  React.useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      const filters = (given ?? []).map(({ filterXml, entityLogicalName }) => ({
        filterXml,
        table: entityLogicalName,
      }));
      const views = session().model.lookupViews;
      searchRows({ api, metadata }, { tables: [table], text, limit: 50, filters, views }).then(
        (found) => wanted && setRows(found),
        (error: unknown) => wanted && setRows(errorText(error).message),
      );
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, metadata, table, text, given]);

  const toggle = (row: Found, on: boolean): void => {
    const others = many ? chosen.filter(({ id }) => id !== row.id) : [];
    setChosen(on ? [...others, row] : others);
  };
  return (
    <Dialog
      hidden={false}
      onDismiss={() => onClose([])}
      dialogContentProps={{
        type: DialogType.normal,
        title: many ? say('Look up records') : say('Look up a record'),
      }}
      minWidth="min(480px, 96vw)"
      maxWidth="min(560px, 96vw)"
    >
      {tables.length > 1 ? (
        <Dropdown
          label={say('Table')}
          selectedKey={table}
          options={tables.map((key) => ({ key, text: labels.get(key) ?? key }))}
          onChange={(_, option) => option && setTable(String(option.key))}
        />
      ) : null}
      <SearchBox
        ariaLabel={say('Search {table}', { table: labels.get(table) ?? table })}
        placeholder={say('Search by name')}
        value={text}
        autoFocus
        onChange={(_, value) => setText(value ?? '')}
      />
      <div role="status" aria-live="polite">
        {rows === undefined ? <Spinner label={say('Searching…')} /> : null}
        {typeof rows === 'string' ? <Text block>{rows}</Text> : null}
        {Array.isArray(rows) && rows.length === 0 ? <Text block>{say('Nothing found.')}</Text> : null}
      </div>
      {Array.isArray(rows) && rows.length > 0 ? (
        <ul className={styles.list} aria-label={labels.get(table) ?? table} tabIndex={0}>
          {rows.map((row) => (
            <li key={row.id} className={styles.row}>
              <Checkbox
                label={row.name}
                checked={chosen.some(({ id }) => id === row.id)}
                onChange={(_, on) => toggle(row, on === true)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <DialogFooter>
        <PrimaryButton
          text={say('Select')}
          disabled={chosen.length === 0}
          onClick={() => onClose(chosen.map(({ id, name, entityType }) => ({ id, name, entityType })))}
        />
        <DefaultButton text={say('Cancel')} onClick={() => onClose([])} />
      </DialogFooter>
    </Dialog>
  );
}
