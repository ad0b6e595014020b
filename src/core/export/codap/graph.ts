/** A numeric attribute on an axis, and from where to where it is drawn. */
export interface PlotAxis {
  readonly attribute: number;
  readonly lower: number;
  readonly upper: number;
}

export const axisPlan = (
  attribute: number | null,
  lower: number,
  upper: number,
): PlotAxis | null => (attribute === null ? null : { attribute, lower, upper });

/** Codes of the format: what an axis is for, and what kind of attribute it holds. */
const ROLE = { none: 0, firstNumeric: 1, secondNumeric: 2, empty: 4 } as const;
const KIND = { none: 0, numeric: 1, categorical: 2 } as const;

const NUMERIC_AXIS = 'DG.CellLinearAxisModel';
const EMPTY_AXIS = 'DG.AxisModel';
const CELL_AXIS = 'DG.CellAxisModel';

interface PlotAxes {
  readonly x: PlotAxis | null;
  readonly y: PlotAxis | null;
  readonly legend: number | null;
}

/** What a graph keeps of itself: a dot plot where it has one axis, a scatter plot with two. */
export function graphStorage(
  context: { readonly id: number; readonly collection: number },
  { x, y, legend }: PlotAxes,
): object {
  const collection = { type: 'DG.Collection', id: context.collection };
  const link = (axis: 'x' | 'y' | 'legend', attribute: number | undefined | null) =>
    attribute === undefined || attribute === null
      ? {}
      : {
          [`${axis}Coll`]: collection,
          [`${axis}Attr`]: { type: 'DG.Attribute', id: attribute },
        };
  const isScatter = x !== null && y !== null;
  return {
    _links_: {
      context: { type: 'DG.DataContextRecord', id: context.id },
      hiddenCases: [],
      ...link('x', x?.attribute),
      ...link('y', y?.attribute),
      ...link('legend', legend),
    },
    displayOnlySelected: false,
    legendRole: ROLE.none,
    legendAttributeType: legend === null ? KIND.none : KIND.categorical,
    pointColor: '#e6805b',
    strokeColor: 'white',
    pointSizeMultiplier: 1,
    transparency: 0.85,
    strokeTransparency: 0.4,
    strokeSameAsFill: false,
    isTransparent: false,
    plotBackgroundColor: null,
    plotBackgroundOpacity: 1,
    plotBackgroundImage: null,
    plotBackgroundImageLockInfo: null,
    ...axis('x', x, ROLE.firstNumeric),
    ...axis('y', y, isScatter ? ROLE.secondNumeric : ROLE.firstNumeric),
    y2Role: ROLE.none,
    y2AttributeType: KIND.none,
    topRole: ROLE.none,
    topAttributeType: KIND.none,
    rightRole: ROLE.none,
    rightAttributeType: KIND.none,
    y2AxisClass: EMPTY_AXIS,
    topAxisClass: CELL_AXIS,
    rightAxisClass: CELL_AXIS,
    plotModels: [
      {
        plotClass: isScatter ? 'DG.ScatterPlotModel' : 'DG.DotPlotModel',
        plotModelStorage: { verticalAxisIsY2: false, adornments: {}, showMeasureLabels: false },
      },
    ],
  };
}

function axis(name: 'x' | 'y', plan: PlotAxis | null, role: number): object {
  if (plan === null)
    return {
      [`${name}Role`]: ROLE.empty,
      [`${name}AttributeType`]: KIND.none,
      [`${name}AxisClass`]: EMPTY_AXIS,
    };
  return {
    [`${name}Role`]: role,
    [`${name}AttributeType`]: KIND.numeric,
    [`${name}AxisClass`]: NUMERIC_AXIS,
    [`${name}LowerBound`]: plan.lower,
    [`${name}UpperBound`]: plan.upper,
  };
}
