import { estimatesTable } from '../estimatesTable.ts';
import { guessesTable } from '../guessesTable.ts';
import { landingsTable } from '../landingsTable.ts';
import type { ExportedSession } from '../session.ts';
import type { Cell, Table } from '../table.ts';
import { axisPlan, graphStorage, type PlotAxis } from './graph.ts';

/**
 * A document of CODAP (codap.concord.org) in the format of its version 2, which version 3 reads too: landings,
 * guesses and estimates as data contexts, a table of each, a dot plot of the landings and a scatter plot of the
 * estimates.
 */
export function codapOf(session: ExportedSession): string {
  const { mission } = session;
  const ids = counter();
  const document = ids();
  const titled = (table: Table, title: string, singular: string): Context =>
    contextOf(document, table, title, singular, ids);
  const landings = titled(landingsTable(session), 'Landings', 'landing');
  const guesses = titled(guessesTable(session), 'Guesses', 'guess');
  const estimates = titled(estimatesTable(session), 'Estimates', 'estimate');
  const [low, high] = mission.span;
  const mu = estimates.attribute('mu') ?? estimates.attribute('mu_1');
  const components = [
    tableView(ids(), landings, { left: 5, top: 5, width: 460, height: 290 }),
    graphView(
      ids(),
      'Where they landed',
      { left: 475, top: 5, width: 500, height: 290 },
      landings,
      {
        x: axisPlan(landings.attribute('position'), low, high),
        y: null,
        legend: null,
      },
    ),
    tableView(ids(), guesses, { left: 5, top: 305, width: 460, height: 130 }),
    tableView(ids(), estimates, { left: 5, top: 445, width: 460, height: 200 }),
    graphView(
      ids(),
      'What the computers said',
      { left: 475, top: 305, width: 500, height: 340 },
      estimates,
      {
        x: axisPlan(estimates.attribute('after'), 0, Math.max(1, session.landings.length)),
        y: axisPlan(mu, low, high),
        legend: estimates.attribute('contestant'),
      },
    ),
  ];
  return `${JSON.stringify({
    name: `Vector Prime ${mission.id}`,
    guid: document,
    id: document,
    components,
    contexts: [landings.json, guesses.json, estimates.json],
    globalValues: [],
    appName: 'DG',
    appVersion: '2.0',
    appBuildNum: '0711',
    lang: 'en',
    idCount: ids() - 1,
    metadata: {},
  })}\n`;
}

type Counter = () => number;

function counter(): Counter {
  let last = 0;
  return () => ++last;
}

/** A data context with one collection, and the ids by which components find it. */
export interface Context {
  readonly id: number;
  readonly title: string;
  readonly collection: number;
  readonly attribute: (name: string) => number | null;
  readonly json: unknown;
}

function contextOf(
  document: number,
  { name, columns, rows }: Table,
  title: string,
  singular: string,
  ids: Counter,
): Context {
  const id = ids();
  const collection = ids();
  const attributes = columns.map(column => ({ ...column, id: ids() }));
  const json = {
    type: 'DG.DataContext',
    document,
    guid: id,
    id,
    flexibleGroupingChangeFlag: false,
    name,
    title,
    collections: [
      {
        areParentChildLinksConfigured: false,
        attrs: attributes.map(attribute => ({
          name: attribute.name,
          type: isNumeric(attribute.name) ? 'numeric' : 'categorical',
          title: attribute.name,
          cid: `id:${name}-${attribute.name}`,
          description: attribute.about,
          blockDisplayOfEmptyCategories: false,
          editable: true,
          hidden: false,
          renameable: true,
          deleteable: true,
          formula: '',
          guid: attribute.id,
          id: attribute.id,
          precision: 6,
          unit: attribute.unit,
        })),
        cases: rows.map(row => {
          const own = ids();
          const values = Object.fromEntries(
            attributes.map((attribute, i) => [attribute.name, valueOf(row[i] ?? null)]),
          );
          return { guid: own, id: own, itemID: `id:${name}-${own}`, values };
        }),
        caseName: null,
        childAttrName: null,
        collapseChildren: null,
        guid: collection,
        id: collection,
        name,
        title,
        type: 'DG.Collection',
        labels: {
          singleCase: singular,
          pluralCase: `${singular}s`,
          singleCaseWithArticle: `${/^[aeiou]/.test(singular) ? 'an' : 'a'} ${singular}`,
          setOfCases: 'flight',
          setOfCasesWithArticle: 'a flight',
        },
      },
    ],
    description: '',
    metadata: { description: '' },
    preventReorg: false,
    setAsideItems: [],
    contextStorage: { _links_: { selectedCases: [] } },
  };
  const attribute = (wanted: string): number | null =>
    attributes.find(one => one.name === wanted)?.id ?? null;
  return { id, title, collection, attribute, json };
}

const WORDS = new Set(['after_wipe', 'contestant', 'status', 'family', 'converged']);
const isNumeric = (name: string): boolean => !WORDS.has(name);

/** JSON has no infinity; CODAP takes an empty value for missing. */
function valueOf(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'number') return String(cell);
  return Number.isFinite(cell) ? cell : String(cell);
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const layoutOf = (place: Place, zIndex: number) => ({
  ...place,
  right: place.left + place.width,
  bottom: place.top + place.height,
  isVisible: true,
  zIndex,
});

const named = (title: string) => ({
  title,
  name: title,
  userSetTitle: true,
  cannotClose: false,
});

function tableView(id: number, context: Context, place: Place): unknown {
  return {
    type: 'DG.TableView',
    guid: id,
    id,
    componentStorage: {
      isActive: false,
      _links_: { context: { type: 'DG.DataContextRecord', id: context.id } },
      attributeWidths: [],
      rowHeights: [],
      ...named(context.title),
    },
    layout: layoutOf(place, id),
    savedHeight: null,
  };
}

function graphView(
  id: number,
  title: string,
  place: Place,
  context: Context,
  axes: {
    readonly x: PlotAxis | null;
    readonly y: PlotAxis | null;
    readonly legend: number | null;
  },
): unknown {
  return {
    type: 'DG.GraphView',
    guid: id,
    id,
    componentStorage: { ...graphStorage(context, axes), ...named(title) },
    layout: layoutOf(place, id),
    savedHeight: null,
  };
}
