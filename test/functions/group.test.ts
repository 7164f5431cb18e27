import { describe, expect, it } from 'vitest';
import { ConflictError, RefusedError, UnreachableError } from '../../functions/errors';
import { Group } from '../../functions/use-cases/group';

const refused = () => new RefusedError('dataverse-refused', 'no', { status: 400, vendorCode: '0x80048d19' });

/** A group whose run fails, as told, whenever the item 3 is among what it runs. */
function spoiledByThree(error: () => Error) {
  const runs: number[][] = [];
  const group = new Group<number, number>({
    most: 10,
    run: (items) => {
      runs.push(items);
      return items.includes(3) ? Promise.reject(error()) : Promise.resolve(items.map((i) => i * 10));
    },
  });
  return { group, runs };
}

describe('items that are in hand at the same time', () => {
  it.each([
    ['is refused', refused],
    ['is in conflict for ever', () => new ConflictError('The row is gone.')],
  ])('are done although one of them %s: only that one fails', async (_, error) => {
    const { group } = spoiledByThree(error);
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((i) => group.add([i])));
    expect(results.map((r) => (r.status === 'fulfilled' ? r.value[0] : 'failed'))).toEqual([
      10,
      20,
      'failed',
      40,
      50,
    ]);
  });

  it('all fail at once while Dataverse cannot be reached, without knocking once for each', async () => {
    const { group, runs } = spoiledByThree(() => new UnreachableError('dataverse-unreachable', 'down'));
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((i) => group.add([i])));
    expect(results.every((r) => r.status === 'rejected')).toBe(true);
    expect(runs).toHaveLength(1);
  });

  it('are run again on a conflict that ends', async () => {
    let conflicts = 2;
    const { group, runs } = spoiledByThree(refused);
    const once = new Group<number, number>({
      most: 10,
      run: async (items) => (conflicts-- > 0 ? Promise.reject(new ConflictError('stale')) : items),
    });
    expect(await once.add([1, 2])).toEqual([1, 2]);
    expect(await group.add([])).toEqual([]);
    expect(runs).toHaveLength(0);
  });
});
