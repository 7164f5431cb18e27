import * as React from 'react';
import { countries } from '../kit/countries';
import { Field, useId } from '../kit/field';
import type { TableColumns } from '../kit/metadata';
import { Notice } from '../kit/notice';
import { language, say } from '../kit/words';
import { ComplianceField } from './compliance-field';
import { PhoneColumns } from './phone-columns';
import { relatedCandidates, relatedValue } from './propose';
import { type TableDraft, lacking } from './use-table-draft';
import { words } from './words';

/** What is chosen of the table's columns. */
export function ColumnsForm(props: {
  columns: TableColumns;
  draft: TableDraft;
  /** The person has tried to go on: what is missing is said from then on. */
  tried: boolean;
  change: (changed: Partial<TableDraft>) => void;
}): React.ReactElement {
  const { columns, draft, tried, change } = props;
  const { isRelated, related, phoneColumns, complianceColumn, defaultCountry } = draft;
  const lacks = tried ? lacking(draft) : undefined;
  const lookups = relatedCandidates(columns.lookups);
  const id = useId();
  const where = (value: boolean, label: string) => (
    <label className="nod-choice">
      <input
        type="radio"
        name={id}
        checked={isRelated === value}
        onChange={() => change({ isRelated: value })}
      />
      <span className="nod-choice-text">{label}</span>
    </label>
  );
  return (
    <>
      <fieldset className="nod-fields">
        <legend>{say(words.where)}</legend>
        {where(false, say(words.own))}
        {where(true, say(words.related))}
      </fieldset>
      {!isRelated && (
        <PhoneColumns
          texts={columns.texts}
          chosen={phoneColumns}
          problem={
            lacks === 'phone' ? say(words.choosePhone) : lacks === 'too-many' ? say(words.tooMany) : undefined
          }
          onChange={(chosen) => change({ phoneColumns: chosen })}
        />
      )}
      {isRelated && lookups.length === 0 && <Notice kind="warning">{say(words.noRelated)}</Notice>}
      {isRelated && lookups.length > 0 && (
        <Field
          label={say(words.relatedThrough)}
          hint={say(words.relatedHint)}
          problem={lacks === 'related' ? say(words.chooseRelated) : undefined}
          required
        >
          {(given) => (
            <select
              className="nod-input"
              id={given.id}
              aria-describedby={given.about}
              value={related}
              onChange={({ target }) => change({ related: target.value })}
            >
              <option value="">{say(words.choose)}</option>
              {lookups.map((one) => (
                <option key={one.name} value={relatedValue(one)}>{`${one.label} (${one.target})`}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      <ComplianceField
        booleans={columns.booleans}
        chosen={complianceColumn}
        onChange={(chosen) => change({ complianceColumn: chosen })}
      />
      <Field label={say(words.country)}>
        {(given) => (
          <select
            className="nod-input"
            id={given.id}
            value={defaultCountry}
            onChange={({ target }) => change({ defaultCountry: target.value })}
          >
            <option value="">{say(words.ofConfiguration)}</option>
            {countries(language()).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
