import { readSource } from '@nod/solution/source';
import { first } from '@nod/solution/xml-tree';
import { mergeCustomizations } from '@nod/solution/merge-customizations';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppModel } from '../../../local/app/model';
import { toId } from '../../../local/app/read-model/identifier';
import { readModel } from '../../../local/app/read-model/read-model';
import { readRoles } from '../../../local/app/read-model/read-roles';
import { readAssets } from '../../../local/app/server/assets';
import { documents } from '../../solution/solution-files';
import { CUSTOMIZATIONS, packSmallSolution } from './small-solution';

describe('the app as a solution describes it', () => {
  let model: AppModel;
  beforeAll(() => {
    model = readModel(CUSTOMIZATIONS, readAssets(unzipSync(packSmallSolution())));
  });

  it('has the site map, with sub-areas that lead to a list, a dashboard or a page by their URL', () => {
    expect(model.name).toBe('Nod');
    const [group] = model.areas[0]!.groups;
    expect(group!.items).toEqual([
      {
        id: 's1',
        title: 'Contacts',
        target: { kind: 'list', table: 'contact' },
        privileges: [
          { table: 'contact', action: 'Read' },
          { table: 'contact', action: 'Write' },
        ],
      },
      {
        id: 's2',
        title: 'Blocked',
        target: { kind: 'list', table: 'contact', viewId: 'b1' },
        privileges: [],
        icon: 'nod_/icons/blocked.svg',
      },
      { id: 's4', title: 'Glance', target: { kind: 'dashboard', id: 'da5' }, privileges: [] },
      {
        id: 's5',
        title: 'Check',
        target: { kind: 'web-resource', name: 'nod_/setup-check.html', data: 'x', parameters: true },
        privileges: [],
      },
    ]);
    expect(model.icons).toEqual({ contact: 'nod_/icons/contact.svg' });
  });

  it('puts the default view first, and quick find, lookup and associated views apart', () => {
    expect(model.views['contact']!.map(({ name }) => name)).toEqual(['Active Contacts', 'Blocked Contacts']);
    expect(model.quickFind['contact']!.id).toBe('c1');
    expect(model.lookupViews['contact']!.id).toBe('d1');
    expect(model.associatedViews['contact']!.id).toBe('e1');
  });

  it('keeps a view’s FetchXML as it is, and its columns without the hidden ones', () => {
    const [view] = model.views['contact']!;
    expect(view!.fetchXml).toBe(
      '<fetch version="1.0"><entity name="contact"><attribute name="fullname"/><order attribute="fullname"/><filter><condition attribute="fullname" operator="ne" value="a &amp; &quot;b&quot;"/></filter></entity></fetch>',
    );
    expect(view!.columns).toEqual([{ name: 'fullname', width: 200 }]);
  });

  it('has the main form with its header, sections, subgrids, scripts and the control for the web', () => {
    const [form, ...others] = model.forms['contact']!;
    expect(others).toEqual([]);
    expect(form).toMatchObject({ name: 'WhatsApp', libraries: ['nod_/form.js'] });
    expect(form!.header.map(({ control }) => control?.column)).toEqual(['ownerid']);
    expect(form!.events).toEqual([
      {
        name: 'onchange',
        column: 'nod_whatsappconsent',
        handlers: [{ library: 'nod_/form.js', functionName: 'Nod.Form.changed', passContext: true }],
      },
    ]);
    const [tab] = form!.tabs;
    expect(tab).toMatchObject({ name: 'general', label: 'General', visible: true });
    const [section] = tab!.columns[0]!.sections;
    expect(section).toMatchObject({ name: 'chat', label: 'Chat', showLabel: false, columns: 2 });
    const [chat, related] = section!.rows[0]!;
    expect(chat).toMatchObject({ label: 'Consent', showLabel: false, colSpan: 2, rowSpan: 9 });
    expect(chat!.control!.custom).toEqual({
      name: 'nod_Nod.ConsentChat',
      parameters: {
        complianceField: { value: 'nod_whatsappconsent', type: 'TwoOptions', static: false },
        mode: { value: 'full', type: 'Enum', static: true },
      },
    });
    expect(related!.control).toMatchObject({
      disabled: true,
      parameters: { TargetEntityType: 'nod_message', RelationshipName: 'nod_contact_messages' },
    });
  });

  it('knows which control draws the cells of a list or of a related list, and that a view stays a view', () => {
    const customizers = Object.fromEntries(
      model.views['contact']!.map(({ name, customizer }) => [name, customizer]),
    );
    expect(customizers).toEqual({ 'Active Contacts': undefined, 'Blocked Contacts': 'nod_Nod.InList' });
    expect(model.quickFind['contact']!.customizer).toBeUndefined();
    const related = model.forms['contact']![0]!.tabs[0]!.columns[0]!.sections[0]!.rows[0]![1]!;
    expect(related.control!.customizer).toBe('nod_Nod.InRelated');
    expect(related.control!.custom).toBeUndefined();
  });

  it('has the commands of each table, with parameters in the order of the call', () => {
    const [block] = model.commands['contact']!;
    expect(block).toMatchObject({
      id: 'nod.block',
      location: 'grid',
      label: 'Block',
      tooltip: 'Stops everything',
      icon: 'nod_/icons/block.svg',
      sequence: 20,
    });
    expect(block!.actions).toEqual([
      {
        library: 'nod_/commands.js',
        functionName: 'Nod.block',
        parameters: [
          { crm: 'SelectedControl' },
          { value: 'Block' },
          { crm: 'SelectedControlSelectedItemIds' },
          { value: true },
          { value: 7 },
        ],
      },
    ]);
    expect(block!.enableRules).toEqual([
      { kind: 'selection-count', minimum: 1, maximum: 1 },
      {
        kind: 'custom',
        library: 'nod_/commands.js',
        functionName: 'Nod.mayBlock',
        parameters: [{ crm: 'SelectedControl' }],
        fallback: false,
      },
    ]);
    expect(block!.displayRules).toEqual([
      { kind: 'privilege', table: 'nod_consentrequest', privilege: 'Create', invert: false },
      { kind: 'privilege', table: '', privilege: 'ExportToExcel', invert: false },
    ]);
    expect(model.commands['nod_message']![0]).toMatchObject({
      location: 'form',
      enableRules: [{ kind: 'form-state', state: 'Create', invert: true }],
    });
  });

  it('has the form that a new row is made with beside what is open', () => {
    expect(model.quickCreate['contact']).toMatchObject({ id: 'q1', name: 'Quick', table: 'contact' });
  });

  it('has the charts by name: what is counted, in which series, and how they look', () => {
    const [byGender, byDay, ...others] = model.charts['contact']!;
    expect(others).toEqual([]);
    expect(byGender).toMatchObject({
      id: 'f1',
      name: 'By Gender',
      category: 'gender',
      series: [
        { measure: 'n', type: 'Column', color: 'rgb(1 2 3)', name: 'All' },
        { measure: 'm', type: 'Line' },
      ],
      palette: ['rgb(149 189 66)', 'rgb(197 56 52)'],
    });
    expect(byDay).toMatchObject({ category: 'day', split: 'gender', series: [{ type: 'StackedColumn' }] });
    expect(byDay!.fetchXml).toContain('dategrouping="day"');
  });

  it('has the dashboards, laid out as their sections say', () => {
    const [dashboard] = model.dashboards;
    expect(dashboard).toMatchObject({ id: 'da5', name: 'Contacts at a Glance' });
    const section = dashboard!.tabs[0]!.columns[0]!.sections[0]!;
    expect(section.columns).toBe(4);
    expect(section.rows).toHaveLength(2);
    expect(section.rows[0]![0]).toMatchObject({
      colSpan: 3,
      rowSpan: 2,
      control: { parameters: { ChartGridMode: 'Chart', VisualizationId: '{F1}' } },
    });
  });

  it('speaks the language that is asked for, and English where it has no word in it', () => {
    const german = readModel(CUSTOMIZATIONS, readAssets(unzipSync(packSmallSolution())), 1031);
    expect(german.languages).toEqual([1033, 1031]);
    expect(german.areas[0]!.groups[0]!.items.map(({ title }) => title)).toEqual([
      'Kontakte',
      'Blocked',
      'Glance',
      'Check',
    ]);
    expect(german.forms['contact']![0]!.tabs[0]!.label).toBe('Allgemein');
    expect(german.commands['contact']![0]!.label).toBe('Sperren');
    expect(german.dashboards[0]!.name).toBe('Kontakte im Überblick');
    expect(german.views['contact']![0]!.name).toBe('Active Contacts');
  });

  it('has the controls with the paths under which their files are served', () => {
    expect(model.controls['nod_Nod.ConsentChat']).toEqual({
      registeredAs: 'Nod.ConsentChat',
      constructorName: 'ConsentChat',
      bundle: '/controls/nod_Nod.ConsentChat/bundle.js',
      css: ['/controls/nod_Nod.ConsentChat/css/chat.css'],
      strings: {
        1033: '/controls/nod_Nod.ConsentChat/strings/ConsentChat.1033.resx',
        1025: '/controls/nod_Nod.ConsentChat/strings/ConsentChat.1025.resx',
      },
      properties: [{ name: 'complianceField', type: 'TwoOptions', usage: 'bound', required: true }],
      features: ['WebAPI'],
    });
    expect(model.webResources).toEqual(['nod_/commands.js']);
  });

  it('guesses nothing: what it cannot show is skipped and listed', () => {
    expect([...model.ignored].sort()).toEqual([
      'CustomControlDefaultConfigs of contact',
      'chart of contact: f3',
      'control of view e1: nod_Nod.Map',
      'custom action flyout',
      'event of contact: onrecordselect',
      'form of contact: card k1',
      'rule nod.state: DeviceTypeRule',
      'rule nod.unheard of nod.block',
      'site map: s3',
    ]);
  });
});

describe('the app as our solution describes it', () => {
  const customizations = mergeCustomizations(readSource());
  const none = { manifests: new Map(), controls: new Map(), webResources: new Map() };
  const model = readModel(customizations, none);

  it('is shown whole: nothing of it is ignored', () => {
    expect(model.ignored).toEqual([]);
  });

  it('has a view to show, a quick find and a form for every sub-area', () => {
    const items = model.areas.flatMap(({ groups }) => groups.flatMap((group) => group.items));
    expect(items.length).toBeGreaterThan(8);
    for (const { target } of items) {
      if (target.kind === 'dashboard') expect(model.dashboards.map(({ id }) => id)).toContain(target.id);
      if (target.kind !== 'list') continue;
      const { table, viewId } = target;
      expect(model.views[table], table).not.toEqual([]);
      expect(model.quickFind[table], table).toBeDefined();
      expect(model.forms[table], table).not.toEqual([]);
      if (viewId !== undefined) expect(model.views[table]!.map(({ id }) => id)).toContain(viewId);
    }
  });

  it('has a chart and a view for every tile of its dashboards', () => {
    const tiles = model.dashboards
      .flatMap(({ tabs }) => tabs.flatMap(({ columns }) => columns.flatMap(({ sections }) => sections)))
      .flatMap(({ rows }) => rows.flat().flatMap(({ control }) => (control ? [control.parameters] : [])));
    expect(tiles.length).toBeGreaterThan(3);
    for (const { TargetEntityType: table = '', ViewId: view = '', VisualizationId: chart = '' } of tiles) {
      expect(model.views[table]!.map(({ id }) => id)).toContain(toId(view));
      if (chart !== '') expect(model.charts[table]!.map(({ id }) => id)).toContain(toId(chart));
    }
  });

  it('has the control for every customizer that it names', () => {
    const described = documents(/^Controls\//).map(({ root }) => first(root, 'Name').text);
    const views = [...Object.values(model.views).flat(), ...Object.values(model.associatedViews)];
    const named = [
      ...views.flatMap(({ customizer }) => customizer ?? []),
      ...Object.values(model.forms)
        .flat()
        .flatMap(({ tabs }) => tabs.flatMap(({ columns }) => columns.flatMap(({ sections }) => sections)))
        .flatMap(({ rows }) => rows.flat().flatMap(({ control }) => control?.customizer ?? [])),
    ];
    expect(named.length).toBeGreaterThan(6);
    for (const name of named) expect(described).toContain(name);
  });

  it('has the roles that people sign in with, by name', () => {
    const roles = readRoles(customizations);
    for (const name of ['Nod Admin', 'Nod Agent', 'Nod Marketer', 'Nod Auditor'])
      expect(roles.get(name), name).toMatch(/^[0-9a-f-]{36}$/);
  });
});
