import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { exportText } from '../../../src/core/export/exportText.ts';
import { eventfulSessions, missionSessions } from '../../support/exportSessions.ts';
import { sampleEvents } from '../../support/sampleSession.ts';

// What CODAP's importer of version 2 documents asks for: https://github.com/concord-consortium/codap

const guid = v.pipe(v.number(), v.integer(), v.minValue(1));
const link = (type: string) => v.strictObject({ type: v.literal(type), id: guid });
const layout = v.object({
  left: v.number(),
  top: v.number(),
  width: v.number(),
  height: v.number(),
  isVisible: v.literal(true),
});
const documentSchema = v.object({
  appName: v.literal('DG'),
  name: v.string(),
  guid,
  globalValues: v.array(v.unknown()),
  contexts: v.array(
    v.object({
      type: v.literal('DG.DataContext'),
      guid,
      document: guid,
      name: v.string(),
      collections: v.tuple([
        v.object({
          type: v.literal('DG.Collection'),
          guid,
          name: v.string(),
          attrs: v.array(
            v.object({
              name: v.string(),
              guid,
              type: v.picklist(['numeric', 'categorical']),
              unit: v.nullable(v.string()),
            }),
          ),
          cases: v.array(
            v.object({ guid, values: v.record(v.string(), v.union([v.string(), v.number()])) }),
          ),
        }),
      ]),
    }),
  ),
  components: v.array(
    v.variant('type', [
      v.object({
        type: v.literal('DG.TableView'),
        guid,
        layout,
        componentStorage: v.object({
          _links_: v.object({ context: link('DG.DataContextRecord') }),
        }),
      }),
      v.object({
        type: v.literal('DG.GraphView'),
        guid,
        layout,
        componentStorage: v.object({
          _links_: v.object({
            context: link('DG.DataContextRecord'),
            xColl: link('DG.Collection'),
            xAttr: link('DG.Attribute'),
            yAttr: v.optional(link('DG.Attribute')),
            legendAttr: v.optional(link('DG.Attribute')),
          }),
          plotModels: v.tuple([
            v.object({ plotClass: v.picklist(['DG.DotPlotModel', 'DG.ScatterPlotModel']) }),
          ]),
        }),
      }),
    ]),
  ),
});

const sessions = [
  ...missionSessions(60),
  ...eventfulSessions(),
  { name: 'the sample session', events: sampleEvents },
];

describe.each(sessions)('$name', ({ events }) => {
  const document = v.parse(documentSchema, JSON.parse(exportText(events, 'codap')));

  test('no id is given twice, and every link leads somewhere', () => {
    const collections = document.contexts.flatMap(({ collections: own }) => own);
    const attributes = collections.flatMap(({ attrs }) => attrs);
    const all = [
      document,
      ...document.contexts,
      ...document.components,
      ...collections,
      ...attributes,
      ...collections.flatMap(({ cases }) => cases),
    ].map(one => one.guid);
    expect(new Set(all).size).toBe(all.length);
    const ids = (of: readonly { readonly guid: number }[]) => of.map(one => one.guid);
    for (const { componentStorage } of document.components) {
      const links = componentStorage._links_;
      expect(ids(document.contexts)).toContain(links.context.id);
      if (!('xAttr' in links)) continue;
      expect(ids(collections)).toContain(links.xColl.id);
      for (const to of [links.xAttr, links.yAttr, links.legendAttr])
        if (to !== undefined) expect(ids(attributes)).toContain(to.id);
    }
  });

  test('each landing is a case with its position in the unit', () => {
    const [landings] = document.contexts;
    const [collection] = landings?.collections ?? [];
    const positions = events.flatMap(event => (event.type === 'landed' ? event.positions : []));
    expect(collection?.cases.map(({ values }) => values['position'])).toEqual(positions);
    const opened = events[0];
    const unit = opened?.type === 'session-opened' ? opened.mission.unit : '';
    expect(collection?.attrs.find(({ name }) => name === 'position')).toMatchObject({
      type: 'numeric',
      unit,
    });
  });
});
