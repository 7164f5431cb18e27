import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packSolution } from '@nod/solution/pack';
import { readSource } from '@nod/solution/source';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDataverse } from '@nod/local/dataverse/index';
import { organizationText } from '@nod/local/dataverse/metadata/keep-organization';
import { earlierCommit } from './fixture/earlier-commit';
import { dumpOf, fillTables } from './fixture/fill-tables';
import { startFixture, type Fixture } from './fixture/organization';
import {
  entityXml,
  extendXml,
  choice,
  choiceXml,
  roleXml,
  solutionZip,
  text,
  yesNo,
} from './fixture/solution-zip';

const current = packSolution({ managed: false });

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The solution as the repository had it at a commit. */
async function solutionAt(commit: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'solution-'));
  const archive = join(folder, 'solution.tar');
  try {
    execFileSync('git', ['archive', '--output', archive, commit, 'solution/src'], { cwd: repository });
    execFileSync('tar', ['-xf', archive, '-C', folder]);
    return packSolution({ managed: false, source: readSource(join(folder, 'solution', 'src')) });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What an organization has that never knew another solution. */
let fresh: LocalDataverse['schema'] | undefined;
async function freshSchema(): Promise<LocalDataverse['schema']> {
  if (fresh) return fresh;
  const { dataverse } = await startFixture({ solutionZip: current });
  await dataverse.close();
  return (fresh = dataverse.schema);
}

/** The current solution without some of what it has: of every table a column, of every choice an option, and a role. */
function anEarlierOne(): Uint8Array {
  const files = unzipSync(current);
  const removed: string[] = [];
  let xml = strFromU8(files['customizations.xml']!);
  for (const match of xml.matchAll(/<Entity>.*?<\/Entity>/gs)) {
    const [entity] = match;
    const keys = [...entity.matchAll(/<AttributeName>(\w+)<\/AttributeName>/g)].map(([, name]) => name);
    const candidates = [...entity.matchAll(/<attribute PhysicalName="(nod_\w+)">.*?<\/attribute>/gs)].filter(
      ([whole, name]) =>
        /<Type>(nvarchar|ntext|bit|int|datetime)<\/Type>/.test(whole) &&
        !whole.includes('PrimaryName') &&
        !keys.includes(name!.toLowerCase()),
    );
    const last = candidates.at(-1);
    if (!last) continue;
    removed.push(last[1]!);
    xml = xml.replace(entity, entity.replace(last[0], ''));
  }
  xml = xml.replaceAll(
    /(<optionset [^>]*>(?:(?!<\/optionset>).)*<option [^>]*>(?:(?!<\/option>).)*<\/option>\s*)<option (?:(?!<\/option>).)*<\/option>\s*(<\/options>)/gs,
    '$1$2',
  );
  xml = xml.replace(/<Role [^>]*name="Nod Auditor".*?<\/Role>/s, '');
  if (removed.length < 5 || xml.includes('name="Nod Auditor"'))
    throw new Error('The earlier solution lacks too little.');
  return zipSync({ ...files, 'customizations.xml': strToU8(xml) });
}

const shapeOf = (at: Fixture) => organizationText(at.dataverse.schema.shape);

/** Every row of before is there with all that it held; columns that are new hold nothing yet. */
function expectKept(
  before: Awaited<ReturnType<typeof dumpOf>>,
  after: Awaited<ReturnType<typeof dumpOf>>,
): void {
  for (const [table, rows] of before)
    for (const [id, row] of rows) expect(after.get(table)?.get(id), `${table} ${id}`).toMatchObject(row);
}

/** The current solution, imported over an earlier one that is in use: nothing is lost, and all that is new is there. */
async function expectUpgrade(before: Uint8Array): Promise<void> {
  const at = await startFixture({ solutionZip: before });
  try {
    await fillTables(at);
    const rows = await dumpOf(at);
    expect([...rows.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(50);
    at.dataverse.importSolution(current);
    expectKept(rows, await dumpOf(at));
    // What is new can be written: a fresh organization knows nothing that this one does not.
    const expected = await freshSchema();
    for (const table of expected.tables.values())
      for (const column of table.columns.values())
        expect(
          at.dataverse.schema.table(table.name).columns.get(column.name)?.type,
          `${table.name}.${column.name}`,
        ).toBe(column.type);
    expect(at.dataverse.schema.roles.map(({ name }) => name).sort()).toEqual(
      expected.roles.map(({ name }) => name).sort(),
    );
    await fillTables(at);
  } finally {
    await at.dataverse.close();
  }
}

describe('the packed solution', () => {
  it('imports twice without a change', async () => {
    const at = await startFixture({ solutionZip: current });
    try {
      await fillTables(at);
      const [rows, shape] = [await dumpOf(at), shapeOf(at)];
      const reply = await fetch(`${at.dataverse.url}/_local/import`, { method: 'POST', body: current });
      expect(reply.status, await reply.text()).toBe(200);
      expect(await dumpOf(at)).toEqual(rows);
      expect(shapeOf(at)).toBe(shape);
    } finally {
      await at.dataverse.close();
    }
  });

  it('keeps all data when it is imported over that of one that had less', async () => {
    await expectUpgrade(anEarlierOne());
  });

  it('keeps all data when it is imported over that of the last commit that had another', async (ctx) => {
    const earlier = earlierCommit(repository, 'solution/src');
    if (earlier.commit === undefined) return ctx.skip(`No earlier solution: ${earlier.why}.`);
    await expectUpgrade(await solutionAt(earlier.commit));
  });

  it('keeps all data in a data folder, over a restart with the newer one', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'dataverse-'));
    try {
      const first = await startFixture({ dataDir, solutionZip: anEarlierOne() });
      await fillTables(first);
      const rows = await dumpOf(first);
      await first.dataverse.close();
      const second = await startFixture({ dataDir, solutionZip: current });
      const after = await dumpOf(second);
      expectKept(rows, after);
      await second.dataverse.close();
      const third = await startFixture({ dataDir, solutionZip: current });
      expect(await dumpOf(third)).toEqual(after);
      await third.dataverse.close();
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });
});

describe('an import over an organization', () => {
  const zip = (columns: string[], options: Record<number, string>, more: { roles?: string[] } = {}) =>
    solutionZip({
      choices: [choiceXml('t_kind', options)],
      entities: [entityXml({ name: 't_thing', owned: 'UserOwned', columns }), extendXml('Contact', [])],
      ...more,
    });
  const name = text('t_name', 50, { mask: 'PrimaryName' });
  const kind = choice('t_kind', 't_kind');

  it('leaves what it no longer has', async () => {
    const at = await startFixture({
      solutionZip: zip(
        [name, text('t_old', 20), kind],
        { 1: 'One', 2: 'Two' },
        { roles: [roleXml('Keeper', { prvReadt_thing: 'Global' })] },
      ),
    });
    const id = await at.create('t_things', { t_name: 'x', t_old: 'kept', t_kind: 2 });
    at.dataverse.importSolution(zip([name, kind, yesNo('t_new')], { 1: 'First' }));
    const { json } = await at.get(`t_things(${id})`, { prefer: 'odata.include-annotations="*"' });
    expect(json).toMatchObject({
      t_old: 'kept',
      t_kind: 2,
      't_kind@OData.Community.Display.V1.FormattedValue': 'Two',
    });
    const other = await at.create('t_things', { t_kind: 1, t_new: true, t_old: 'still' });
    const made = await at.get(`t_things(${other})`, { prefer: 'odata.include-annotations="*"' });
    expect(made.json).toMatchObject({
      t_new: true,
      t_old: 'still',
      't_kind@OData.Community.Display.V1.FormattedValue': 'First',
    });
    expect((await at.get("roles?$filter=name eq 'Keeper'")).json.value).toHaveLength(1);
    await at.dataverse.close();
  });

  it('is refused whole when it would change the type of a column, or is no solution', async () => {
    const at = await startFixture({ solutionZip: zip([name, text('t_old', 20), kind], { 1: 'One' }) });
    const before = shapeOf(at);
    for (const body of [
      zip([name, yesNo('t_old'), text('t_more', 5), kind], { 1: 'One' }),
      strToU8('no zip'),
    ]) {
      const reply = await fetch(`${at.dataverse.url}/_local/import`, { method: 'POST', body });
      expect(reply.status).toBe(400);
      expect(shapeOf(at)).toBe(before);
    }
    await at.create('t_things', { t_name: 'x', t_old: 'text' });
    await at.dataverse.close();
  });

  it('gives a role its new privileges at once', async () => {
    const people = {
      admin: {
        userId: '00000000-0000-0000-0000-0000000000a1',
        roles: ['System Administrator'],
        profiles: [],
      },
      kim: { userId: '00000000-0000-0000-0000-0000000000a2', roles: ['Keeper'], profiles: [] },
    };
    const of = (privilege: string) =>
      zip([name, kind], { 1: 'One' }, { roles: [roleXml('Keeper', { [privilege]: 'Global' })] });
    const at = await startFixture({
      solutionZip: of('prvReadt_thing'),
      verifyToken: (bearer) => people[bearer as 'kim'],
    });
    const may = async () => [
      (await at.call('GET', 't_things', { as: 'kim' })).status,
      (await at.call('POST', 't_things', { as: 'kim', body: {} })).status,
    ];
    expect(await may()).toEqual([200, 403]);
    at.dataverse.importSolution(of('prvCreatet_thing'));
    expect(await may()).toEqual([403, 204]);
    await at.dataverse.close();
  });

  it('brings a dropped column back, empty, but a restart does not', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'dataverse-'));
    try {
      const grown = zip([name, text('t_old', 20), kind], { 1: 'One' });
      const first = await startFixture({ dataDir, solutionZip: grown });
      const id = await first.create('t_things', { t_old: 'gone' });
      await first.call('DELETE', "EntityDefinitions(LogicalName='t_thing')/Attributes(LogicalName='t_old')");
      await first.dataverse.close();
      const second = await startFixture({ dataDir, solutionZip: grown });
      expect((await second.get(`t_things(${id})`)).json).not.toHaveProperty('t_old');
      second.dataverse.importSolution(grown);
      expect((await second.get(`t_things(${id})`)).json.t_old).toBeNull();
      await second.dataverse.close();
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });
});

describe('the earlier commit that an upgrade starts from', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  const commit = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    git('add', '.');
    git('commit', '--quiet', '-m', name);
    return git('rev-parse', 'HEAD');
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'history-'));
    git('init', '--quiet');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is the latest that differs, never the one that is checked out', async () => {
    await commit('src', 'one');
    const two = await commit('src', 'two');
    const three = await commit('src', 'three');
    await commit('other', 'x');
    expect(earlierCommit(folder, 'src')).toEqual({ commit: two });
    await writeFile(join(folder, 'src'), 'being changed');
    expect(earlierCommit(folder, 'src')).toEqual({ commit: git('rev-parse', 'HEAD') });
    expect(git('diff', three, 'HEAD', '--', 'src')).toBe('');
  });

  it('is missed aloud: in a shallow clone, and outside of any repository', async () => {
    await commit('src', 'one');
    await commit('src', 'two');
    const clone = join(folder, 'clone');
    git('clone', '--quiet', '--depth', '1', `file://${folder}`, clone);
    expect(earlierCommit(clone, 'src')).toEqual({
      commit: undefined,
      why: expect.stringMatching(/the same in all commits.*shallow/) as string,
    });
    await rm(join(folder, '.git'), { recursive: true });
    await rm(join(clone, '.git'), { recursive: true });
    expect(earlierCommit(clone, 'src')).toMatchObject({ why: expect.stringMatching(/no git/) as string });
  });
});
