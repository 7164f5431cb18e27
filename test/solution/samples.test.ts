import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';
import { differences, shapesOf } from './xml-shape';

/** Genuine exports to compare with. They stand beside the repository and are no part of it. */
const folder = join(import.meta.dirname, '../../../shared/samples/dataverse');
const present = existsSync(folder);
if (!present) console.log(`Not compared with genuine exports: there are none at ${folder}.`);

/** Kinds of file, the samples of each, and where ours rightly differ. */
const kinds: { kind: string; files: RegExp; samples: string[]; rightly?: RegExp[] }[] = [
  {
    kind: 'a table of our own',
    files: /^Entities\/nod_[^/]+\/Entity\.xml$/,
    samples: ['Entity.with-key.xml', 'Entity.BusinessApprover.with-key.xml'],
    rightly: [
      // Neither sample has long text, nor a table without a key, nor one with charts: `as-seen.test.ts`.
      /attribute\[ntext\].* is in no sample/,
      /entity lacks EntityKeys/,
      /\/Entity(\/| has )Visualizations/,
      // OrganizationId, which tables that belong to the organization have, is the one lookup without a mask and a style.
      /attribute\[lookup\] lacks LookupStyle/,
    ],
  },
  {
    kind: 'a form',
    files: /\/FormXml\//,
    samples: ['FormXml.main.xml', 'FormXml.with-customControl.xml'],
    rightly: [
      // Names, columns of a section, read-only controls and a filled header: in the schema of forms, not in the samples.
      // https://learn.microsoft.com/power-apps/developer/model-driven-apps/form-xml-schema
      /\/tab has (name|showlabel)|\/section has (name|columns)|\/control has disabled/,
      // Scripts, and what they show only when it is needed: as a genuine export of another kind of form has them.
      /\/form( has |\/)(formLibraries|events)|\/(section|cell) has visible/,
      /header\/rows\/row\/cell(\/control is in no sample| has control)/,
      // The samples' custom control stands on a grid: it has a data set where ours are bound to a column.
      /customControl lacks formFactor/,
      /customControl\/parameters(\/| has )(datafieldname|complianceField|status)/,
      // The platform's newer grid has properties of its own: `grids.test.ts`.
      /customControl\/parameters(\/| has |: )(AccessibleLabel|DisableChild|Enable|Navigation|ReflowBehavior|Show|NumberOf|Contextual|LookupFilter|UseFirst|GridCustomizer)/,
      /customControl\/parameters lacks/,
    ],
  },
  {
    kind: 'a view',
    files: /\/SavedQueries\//,
    samples: ['SavedQuery.xml'],
    // The sample is of active rows: no quick find, no condition without a value.
    // It has no control in place of the grid either, and no filter within its filter, which is documented:
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows
    rightly: [
      /filter has isquickfindfields/,
      /condition lacks value/,
      /grid( has |\/)controlDescriptions/,
      /filter has filter|filter\/filter(\/condition)? is in no sample/,
      // `in` has its values below it: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators
      /condition(\/| has )value/,
    ],
  },
  {
    kind: 'a ribbon',
    files: /\/RibbonDiff\.xml$/,
    samples: ['RibbonDiff.empty.xml', 'RibbonDiff.entity.xml'],
    // The samples have no button: what is inside is checked by ribbon.test.ts.
    rightly: [/(CustomAction|CommandDefinition|DisplayRule|EnableRule|LocLabel)\b/],
  },
  { kind: 'a web resource', files: /^WebResources\//, samples: ['WebResource.data.xml'] },
  { kind: 'a control', files: /^Controls\//, samples: ['Control.ControlManifest.xml.data.xml'] },
  {
    kind: 'a choice',
    files: /^OptionSets\//,
    samples: ['OptionSet.global.xml'],
    rightly: [/optionset has Descriptions/, /\/optionset\/Descriptions/],
  },
  { kind: 'a role', files: /^Roles\//, samples: ['Role.xml'] },
  {
    kind: 'an environment variable',
    files: /^environmentvariabledefinitions\//,
    samples: [
      'environmentvariabledefinition.string.xml',
      'environmentvariabledefinition.json.xml',
      'environmentvariabledefinition.bool.xml',
    ],
  },
  {
    kind: 'the index of relationships',
    files: /^Other\/Relationships\.xml$/,
    samples: ['Relationships.xml'],
  },
  {
    kind: 'the relationships of a table',
    files: /^Other\/Relationships\/(nod_|Contact|Lead|Account)/,
    samples: ['Relationships.cat_BusinessApprover.xml'],
  },
  {
    kind: 'the solution',
    files: /^Other\/Solution\.xml$/,
    samples: ['Solution.xml', 'Solution.pcf-only.xml'],
    rightly: [
      /SolutionManifest\/Descriptions\/Description is in no sample|SolutionManifest\/Descriptions has Description/,
    ],
  },
  {
    kind: 'the customizations',
    files: /^Other\/Customizations\.xml$/,
    samples: ['Customizations.xml', 'Customizations.pcf-only.xml'],
    // Neither sample has a dashboard: `as-seen.test.ts`.
    rightly: [/ImportExportXml( has |\/)Dashboards/],
  },
  // Canvas pages, which the sample's app has and ours has not.
  {
    kind: 'the app',
    files: /^AppModules\//,
    samples: ['AppModule.xml'],
    rightly: [/lacks appelements/],
  },
  {
    kind: 'the site map',
    files: /^AppModuleSiteMaps\//,
    samples: ['AppModuleSiteMap.xml'],
    // The inbox is a view of a table, which only an address can name; so is a page. Dashboards and who sees what are in
    // the reference: https://learn.microsoft.com/power-apps/developer/model-driven-apps/site-map-xml-reference
    rightly: [/SubArea has (Url|DefaultDashboard|Privilege)|SubArea\/Privilege is in no sample/],
  },
];

describe.skipIf(!present)('as in a genuine export', () => {
  test.each(kinds)('$kind is built', ({ files, samples, rightly = [] }) => {
    const ours = documents(files).map(({ text }) => text);
    expect(ours.length).toBeGreaterThan(0);
    const theirs = samples.map((name) => readFileSync(join(folder, name), 'utf8'));
    const found = differences(shapesOf(ours), shapesOf(theirs));
    expect(found.filter((difference) => !rightly.some((pattern) => pattern.test(difference)))).toEqual([]);
  });
});

/** Kinds of which there is no sample: looked at by the tests that are named. */
const without = [
  /^Dashboards\/|\/Visualizations\//, // as-seen.test.ts
  /^Other\/FieldSecurityProfiles\.xml$/, // security.test.ts
  /^Other\/Relationships\/(BusinessUnit|Organization|Owner|SystemUser|Team)\.xml$/, // identity.test.ts
  /^Entities\/(Contact|Lead|Account)\/Entity\.xml$/, // tables.test.ts
];

test('every file of the solution is of a kind that is compared, or of one that has no sample', () => {
  const paths = documents(/\.xml$/).map(({ path }) => path);
  const known = [...kinds.map(({ files }) => files), ...without];
  expect(paths.filter((path) => !known.some((pattern) => pattern.test(path)))).toEqual([]);
  for (const pattern of without)
    expect(
      paths.some((path) => pattern.test(path)),
      String(pattern),
    ).toBe(true);
});
