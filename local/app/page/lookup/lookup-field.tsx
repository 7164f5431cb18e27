import * as React from 'react';
import { Callout, DirectionalHint, IconButton, Link } from '@fluentui/react';
import type { Metadata, Place, WebApi } from '../data/types';
import { errorText } from '../form/error-text';
import { isLookupValue, type FieldValue } from '../form/field-value';
import { formStyles } from '../form/form-styles';
import { type FieldProps, ariaOf } from '../form/fields/field-props';
import { bareGuid } from '../xrm/guid';
import { say } from '../words/say';
import { session } from '../xrm/session';
import { NewRow } from './new-row';
import { searchRows, type Found, type LookupFilter } from './search-rows';

type Props = FieldProps & {
  api: WebApi;
  metadata: Metadata;
  go: (place: Place) => void;
  /** What scripts add to the search that is coming. */
  filters: () => readonly LookupFilter[];
};

/** A row of another table: a link while there is one, else a box that searches as one types. */
export function LookupInput(props: Props): React.ReactElement {
  const { id, label, attribute, set, go } = props;
  const value = valueOf(attribute.value);
  if (!value) return <LookupSearch {...props} />;
  return (
    <div id={id} className={formStyles.lookup} role="group" aria-label={label} tabIndex={-1}>
      <span style={{ flex: 1, minWidth: 0, padding: '6px 0', overflowWrap: 'anywhere', fontSize: 14 }}>
        <Link
          onClick={() => go({ pageType: 'entityrecord', table: value.entityType, id: bareGuid(value.id) })}
        >
          {value.name ?? say('(no name)')}
        </Link>
      </span>
      <IconButton
        iconProps={{ iconName: 'Clear' }}
        ariaLabel={say('Clear {field}: {name}', { field: label, name: value.name ?? '' })}
        onClick={() => set(null)}
      />
    </div>
  );
}

function valueOf(value: FieldValue) {
  return isLookupValue(value) ? value[0] : undefined;
}

/** The combobox of the ARIA patterns: the focus stays in the text, arrows move through the list. */
function LookupSearch(props: Props): React.ReactElement {
  const { id, label, attribute, set, api, metadata } = props;
  const ask = React.useRef(props.filters);
  ask.current = props.filters;
  const box = React.useRef<HTMLInputElement>(null);
  const [text, setText] = React.useState('');
  const [open, setOpen] = React.useState(false);
  const [found, setFound] = React.useState<Found[] | string>();
  const [active, setActive] = React.useState(0);
  const tables = attribute.column.targets;

  React.useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      Promise.resolve()
        .then(() =>
          searchRows(
            { api, metadata },
            { tables, text, limit: 10, filters: ask.current(), views: session().model.lookupViews },
          ),
        )
        .then(
          (rows) => {
            if (!wanted) return;
            setFound(rows);
            setActive(0);
          },
          (error: unknown) => wanted && setFound(errorText(error).message),
        );
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, metadata, open, tables, text]);

  const rows = Array.isArray(found) ? found : [];
  const choose = (row: Found | undefined): void => {
    if (!row) return;
    setOpen(false);
    set([{ id: row.id, name: row.name, entityType: row.entityType }]);
  };
  const onKey = (event: React.KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!open) return setOpen(true);
        const step = event.key === 'ArrowDown' ? 1 : -1;
        return setActive((active + step + rows.length) % Math.max(rows.length, 1));
      }
      case 'Enter':
        if (!open) return;
        event.preventDefault();
        return choose(rows[active]);
      case 'Escape':
        return setOpen(false);
    }
  };
  const listId = `${id}-list`;
  return (
    <div className={formStyles.lookup}>
      <input
        ref={box}
        id={id}
        className={formStyles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && rows[active] ? `${listId}-${active}` : undefined}
        {...ariaOf(props)}
        autoComplete="off"
        placeholder="---"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKey}
        onBlur={() => setOpen(false)}
      />
      {open ? (
        <Callout
          target={box}
          isBeakVisible={false}
          directionalHint={DirectionalHint.bottomLeftEdge}
          setInitialFocus={false}
          calloutWidth={Math.max(240, box.current?.clientWidth ?? 0)}
          onDismiss={() => setOpen(false)}
          role="presentation"
        >
          <div
            role="status"
            aria-live="polite"
            className={formStyles.hint}
            style={{ padding: rows.length ? 0 : 12 }}
          >
            {found === undefined ? say('Searching…') : ''}
            {typeof found === 'string' ? found : ''}
            {Array.isArray(found) && rows.length === 0 ? say('Nothing found.') : ''}
            <span className={formStyles.visuallyHidden}>
              {rows.length > 0 ? say('{count} found', { count: rows.length }) : ''}
            </span>
          </div>
          <div role="listbox" id={listId} aria-label={label}>
            {rows.map((row, at) => (
              <div
                key={row.id}
                id={`${listId}-${at}`}
                role="option"
                aria-selected={at === active}
                className={formStyles.option}
                // The box must keep the focus, or the list is gone before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(row)}
              >
                <span>{row.name}</span>
                {tables.length > 1 ? <span className={formStyles.hint}>{row.tableLabel}</span> : null}
              </div>
            ))}
          </div>
          <NewRow
            tables={tables}
            metadata={metadata}
            onNew={(row) => set([{ id: row.id, name: row.name ?? '', entityType: row.entityType }])}
            close={() => setOpen(false)}
          />
        </Callout>
      ) : null}
    </div>
  );
}
