import * as React from 'react';
import { Icon, Link } from '@fluentui/react';
import type { Place } from '../../data/types';
import { say } from '../../words/say';
import { bareGuid } from '../../xrm/guid';
import type { FormAttribute } from '../attribute';
import { textOfAttribute } from '../attribute-text';
import { isLookupValue } from '../field-value';
import { formStyles } from '../form-styles';

/** What may not be changed, as text; what may not even be read, as dots. */
export function ReadOnlyField(props: {
  id: string;
  label: string;
  attribute: FormAttribute;
  locked: boolean;
  go: (place: Place) => void;
}): React.ReactElement {
  const { id, label, attribute, locked, go } = props;
  return (
    <div id={id} className={formStyles.readOnly} role="group" aria-label={label} tabIndex={-1} data-readonly>
      {locked ? (
        <>
          <Icon iconName="Lock" className={formStyles.lock} />
          <span className={formStyles.visuallyHidden}>{say('Locked:')} </span>
        </>
      ) : null}
      {attribute.access.readable ? <Value attribute={attribute} go={go} /> : <Hidden />}
    </div>
  );
}

function Hidden(): React.ReactElement {
  return (
    <>
      <span aria-hidden="true">●●●●●</span>
      <span className={formStyles.visuallyHidden}>{say('You may not read this column.')}</span>
    </>
  );
}

function Value({
  attribute,
  go,
}: {
  attribute: FormAttribute;
  go: (place: Place) => void;
}): React.ReactElement {
  const { value } = attribute;
  if (isLookupValue(value) && value[0]) {
    const { id, name, entityType } = value[0];
    return (
      <Link onClick={() => go({ pageType: 'entityrecord', table: entityType, id: bareGuid(id) })}>
        {name ?? say('(no name)')}
      </Link>
    );
  }
  const text = textOfAttribute(attribute);
  if (text === '') return <span aria-hidden="true">---</span>;
  const data = attribute.column.type === 'Memo' ? readData(text) : undefined;
  return data === undefined ? <>{text}</> : <pre className={formStyles.json}>{data}</pre>;
}

/** Data of a program in lines that people can follow; undefined for any other text. */
function readData(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}
