import { describe, expect, test } from 'vitest';
import { exportText } from '../../../src/core/export/exportText.ts';
import { csvOf } from '../../../src/core/export/table.ts';
import { csvRecords } from '../../../src/node/datasets/csvRecords.ts';
import { mission, played } from '../../support/missions.ts';
import { sampleEvents } from '../../support/sampleSession.ts';

/** The rows of a table, without its header. */
function rows(csv: string): readonly (readonly string[])[] {
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(','));
}

describe('of the sample session', () => {
  test('landings', () => {
    const csv = exportText(sampleEvents, 'csv-landings');
    expect(csv.split('\r\n')[0]).toBe(
      'landing,at_ms,position_km,after_wipe,leg,loss_player_nats,loss_mle_nats,loss_map_nats,loss_em_nats',
    );
    expect(rows(csv)).toEqual([
      ['1', '50', '10.1', 'false', '1', '0', '0', '0', ''],
      ['2', '100', '9.8', 'false', '1', '', '', '', ''],
      ['3', '100', '10.2', 'false', '1', '2.5', 'Infinity', '2.25', ''],
      ['4', '160', '3.000001', 'false', '1', '', '', '', ''],
      ['5', '160', '11', 'false', '1', '', '', '', ''],
      ['6', '160', '12', 'false', '1', '9.75', 'Infinity', '8.5', ''],
      ['7', '200', '10', 'true', '2', '', '', '', ''],
      ['8', '200', '9', 'false', '2', '4.5', '3', '2.75', ''],
    ]);
  });

  test('guesses, with what the MLE knew', () => {
    const csv = exportText(sampleEvents, 'csv-guesses');
    expect(csv.split('\r\n')[0]).toBe(
      'guess,at_ms,after,mu_km,sigma_km,mle_n,mle_mu_km,mle_sigma_km',
    );
    expect(rows(csv)[0]).toEqual(['1', '120', '3', '10.1', '1.4', '1', '10.1', '0']);
  });

  test('estimates', () => {
    expect(rows(exportText(sampleEvents, 'csv-estimates'))).toEqual([
      ['0', '0', 'mle', 'insufficient-data', '0', '', '', '', '', '', '', ''],
      ['1', '50', 'mle', 'boundary', '1', 'normal', '10.1', '0', '', '', '', ''],
      ['3', '100', 'map', 'fitted', '3', 'normal', '10', '0.25', '0.1', '-3.5', '12', 'true'],
      ['3', '100', 'em', 'fitted', '3', 'normal', '10', '0.25', '0.1', '-3.5', '12', 'true'],
    ]);
  });
});

test('two bases have a weight, mu and sigma each', () => {
  const { events, host } = played({ ...mission('two-bases'), landings: 60 });
  const csv = exportText(events, 'csv-guesses');
  expect(csv).toContain(',weight_1,mu_1_km,sigma_1_km,weight_2,mu_2_km,sigma_2_km,');
  const guess = host.session.guesses.items[0]?.guess;
  if (guess?.family !== 'mixture') throw new Error('two bells');
  expect(rows(csv)[0]?.slice(3, 6).map(Number)).toEqual([
    guess.weights[0],
    guess.components[0]?.mu,
    guess.components[0]?.sigma,
  ]);
});

test('the game’s own reader reads every position back to the last digit', () => {
  const { events } = played({ ...mission('thin-evidence') });
  const positions = events.flatMap(event => (event.type === 'landed' ? event.positions : []));
  const records = [...csvRecords(exportText(events, 'csv-landings'), ',')];
  expect(records.slice(1).map(({ cells }) => Number(cells[2]))).toEqual(positions);
});

test('what needs quotes has them, and nothing is taken for a formula', () => {
  const columns = ['a', 'b'].map(name => ({ name, unit: null, about: '' }));
  const csv = csvOf({
    name: 'x',
    columns,
    rows: [
      ['say "no", then go', -1.5e-9],
      ['=1+1', Infinity],
      ['two\nlines', null],
      ['@x', true],
    ],
  });
  expect(csv).toBe(
    `a,b\r\n"say ""no"", then go",-1.5e-9\r\n'=1+1,Infinity\r\n"two\nlines",\r\n'@x,true\r\n`,
  );
});
