import { expect, it } from 'vitest';
import { createMarkers, type Keep } from '../../../../renderer/store/markers.ts';

function memory(): Keep & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  };
}

const place = (at: number, name: string) => ({ at, name, index: at / 10, landing: at / 100 });

it('keeps the markers of each session in the order of time', () => {
  const keep = memory();
  const markers = createMarkers('one', keep);
  markers.add(place(500, 'late'));
  const early = markers.add(place(100, '  early '));
  expect(markers.all.value.map(({ name }) => name)).toEqual(['early', 'late']);
  markers.rename(early.id, 'first doubt');
  markers.rename(early.id, '   ');
  expect(createMarkers('one', keep).all.value).toEqual(markers.all.value);
  expect(markers.all.value[0]?.name).toBe('first doubt');
  expect(createMarkers('two', keep).all.value).toEqual([]);
  for (const { id } of markers.all.value) markers.remove(id);
  expect(keep.kept.size).toBe(0);
});

it('takes no harm from what it finds, or from having no place', () => {
  const keep = memory();
  const full: Keep = {
    ...keep,
    setItem: () => {
      throw new Error('no room');
    },
  };
  for (const found of [
    '{',
    '7',
    '[{"id":1}]',
    '[null,{"id":1,"name":2}]',
    '[{"id":1,"name":"x"}]',
  ]) {
    keep.kept.set('vector-prime.markers.one', found);
    expect(createMarkers('one', keep).all.value).toEqual([]);
  }
  for (const markers of [createMarkers('two', full), createMarkers('two', null)]) {
    markers.add(place(100, 'x'.repeat(500)));
    expect(markers.all.value[0]?.name).toHaveLength(80);
  }
});
