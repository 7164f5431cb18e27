import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as solution from '@nod/solution';
import { generatedFile, isUpToDate } from '@nod/solution/generate';
import { readSchema } from '@nod/solution/read-schema';
import { renderSchema } from '@nod/solution/render-schema';
import { readSource } from '@nod/solution/source';
import { describe, expect, expectTypeOf, test } from 'vitest';

describe('the generated types', () => {
  test('are what the unpacked solution says', () => {
    expect(isUpToDate()).toBe(true);
  });

  test('no longer fit once a column changes in the solution', () => {
    const changed = readSource().map((file) =>
      file.path === 'Entities/nod_message/Entity.xml'
        ? {
            ...file,
            bytes: Buffer.from(
              Buffer.from(file.bytes).toString().replace('<MaxLength>10000<', '<MaxLength>10001<'),
            ),
          }
        : file,
    );
    expect(renderSchema(readSchema(changed))).not.toBe(readFileSync(generatedFile, 'utf8'));
  });

  test('are checked from the command line, which fails on drift and here finds none', () => {
    const script = generatedFile.replace('schema.generated.ts', 'generate.ts');
    expect(execFileSync(process.execPath, ['--import', 'tsx', script, '--check']).toString()).toContain(
      'up to date',
    );
  });

  test('know a choice by its label', () => {
    expect(solution.MarketingStatus['Opted-Out']).toBe(726000003);
    expect(solution.MessageTemplateStatusCode.Published).toBe(726000001);
    expectTypeOf<solution.MarketingStatusLabel>().toEqualTypeOf<
      'Pending' | 'Single Opt-In' | 'Double Opt-In' | 'Opted-Out'
    >();
  });

  test('know a table by its name', () => {
    expect(solution.schema.nod_message.entitySetName).toBe('nod_messages');
    expect(solution.schema.nod_message.columns.nod_body).toMatchObject({
      type: 'ntext',
      maxLength: 10000,
      secured: true,
    });
    expect(solution.schema.nod_consentevent.columns.nod_actorid.targets).toEqual(['systemuser']);
    expect(solution.schema.nod_optinoutnumber.keys.nod_number_key).toEqual([
      'nod_configurationid',
      'nod_phonenumber',
    ]);
    expectTypeOf<solution.TableName>().toEqualTypeOf<keyof solution.Rows>();
    expectTypeOf<keyof typeof solution.schema>().toEqualTypeOf<solution.TableName>();
  });

  test('know a row as the Web API reads and writes it', () => {
    expectTypeOf<solution.NodMessage['nod_body']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<solution.NodMessage['_nod_templateid_value']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<solution.NodMessage['nod_templateid@odata.bind']>().toEqualTypeOf<
      string | null | undefined
    >();
    expectTypeOf<solution.NodMessage['nod_status']>().toEqualTypeOf<
      solution.MessageStatusValue | null | undefined
    >();
    expectTypeOf<solution.Rows['contact']['nod_whatsappconsent']>().toEqualTypeOf<
      boolean | null | undefined
    >();
  });
});
