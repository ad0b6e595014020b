import {
  cramerRaoBound,
  fisherInformation,
} from '../../../src/core/statistics/fisherInformation.ts';
import type { InformationModel } from '../../../src/core/statistics/fisherInformation.ts';
import type { Kind } from '../kind.ts';

export const fisherInformationKind: Kind = {
  kind: 'fisher_information',
  inputs: ['items'],
  columns: [],
  quantities: ['fisher_information', 'cramer_rao_bound'],
  solve: c => {
    const models = (c.input['items'] as unknown as readonly Item[]).map(modelOf);
    return {
      'closed form': {
        fisher_information: models.map(fisherInformation),
        cramer_rao_bound: models.map(cramerRaoBound),
      },
    };
  },
};

interface Item {
  readonly model: string;
  readonly rate?: number;
  readonly lambda?: number;
}

/** An item names its model with underscores; what else it holds is named as the core names it. */
function modelOf({ lambda, ...item }: Item): InformationModel {
  const model = item.model.replaceAll('_', '-');
  const rate = item.rate ?? lambda;
  const given = { ...item, model, ...(rate === undefined ? {} : { rate }) } as InformationModel;
  // Of a model that is unknown the core says nothing, of one that lacks a parameter NaN.
  if (!(fisherInformation(given) >= 0)) throw new Error(`no information of ${item.model}`);
  return given;
}
