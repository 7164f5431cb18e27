import { packSolution } from '@nod/solution/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDataverse, type Identity, type LocalDataverse } from '@nod/local/dataverse/index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const PEOPLE: Record<string, Identity> = {
  admin: { userId: id(1), roles: ['System Administrator'], profiles: [] },
  integration: {
    userId: id(2),
    roles: ['Nod Integration'],
    profiles: ['Nod Integration'],
    applicationId: id(3),
  },
  agent: { userId: id(4), roles: ['Nod Agent'], profiles: ['Nod Readers'] },
};

describe('the packed solution of the product', () => {
  let dataverse: LocalDataverse;
  beforeAll(async () => {
    const solutionZip = packSolution({ managed: false });
    dataverse = await startDataverse({ solutionZip, verifyToken: (bearer) => PEOPLE[bearer] });
  });
  afterAll(() => dataverse.close());

  const call = async (method: string, path: string, as: string, body?: unknown) => {
    const response = await fetch(`${dataverse.url}/api/data/v9.2/${path}`, {
      method,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      error: text.startsWith('{"error"')
        ? (JSON.parse(text) as { error: { code: string; message: string } }).error
        : undefined,
    };
  };

  it('imports with its tables, keys, roles and profiles', () => {
    expect(dataverse.schema.table('nod_optinoutnumber').keys[0]?.columns).toEqual([
      'nod_configurationid',
      'nod_phonenumber',
    ]);
    expect(dataverse.schema.table('contact').columns.has('nod_whatsappnumber')).toBe(true);
    expect(dataverse.schema.roles.map((role) => role.name)).toEqual(
      expect.arrayContaining(['Nod Admin', 'Nod Agent', 'Nod Marketer', 'Nod Auditor', 'Nod Integration']),
    );
    expect(dataverse.schema.profiles.map((profile) => profile.name)).toEqual(
      expect.arrayContaining(['Nod Integration', 'Nod Readers']),
    );
  });

  it('lets the app write the ledger once, and nobody change it', async () => {
    await call('PATCH', `nod_configurations(${id(10)})`, 'admin', {
      nod_name: 'Main',
      nod_phonenumberid: '1000',
    });
    const number = {
      nod_phonenumber: '16505551234',
      nod_status: 726000002,
      'nod_configurationid@odata.bind': `/nod_configurations(${id(10)})`,
    };
    expect(await call('PATCH', `nod_optinoutnumbers(${id(11)})`, 'integration', number)).toMatchObject({
      status: 204,
    });
    const event = {
      nod_name: 'opt-out',
      nod_action: 726000003,
      nod_scope: 726000001,
      nod_occurredon: '2026-01-01T00:00:00Z',
      'nod_numberid@odata.bind': `/nod_optinoutnumbers(${id(11)})`,
    };
    expect(
      await call('POST', 'nod_consentevents', 'integration', { ...event, nod_consenteventid: id(12) }),
    ).toMatchObject({ status: 204 });
    for (const as of ['integration', 'agent']) {
      const { status, error } = await call('PATCH', `nod_consentevents(${id(12)})`, as, {
        nod_name: 'changed',
      });
      expect([status, error?.message]).toEqual([
        403,
        expect.stringMatching(/missing prvWritenod_consentevent/i),
      ]);
    }
  });

  it('closes statuses to people', async () => {
    const { status } = await call('PATCH', `nod_optinoutnumbers(${id(11)})`, 'agent', {
      nod_status: 726000001,
    });
    expect(status).toBe(403);
  });
});
