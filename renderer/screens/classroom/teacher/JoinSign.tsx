import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { QrCode } from './QrCode.tsx';
import { codeGroups, joinLink, shortAddress } from './teacherWords.ts';

/** The way in, readable from the last row: address, code, and both as a QR code. */
export function JoinSign({ view }: { readonly view: TeacherView }): JSX.Element {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const { code, addresses, locked } = view;
  const address = addresses.find(one => one === chosen) ?? addresses[0] ?? null;
  return (
    <section class="join-sign" aria-labelledby="join-sign">
      <div class="join-words">
        <h2 id="join-sign">{t('teacher.join.open')}</h2>
        <p class="join-address numbers">
          {address === null ? t('teacher.join.noAddress') : shortAddress(address)}
        </p>
        <p class="join-code-label">{t('teacher.join.code')}</p>
        <p class="join-code numbers" aria-label={code.split('').join(' ')}>
          {codeGroups(code)}
        </p>
        {locked && <p class="join-locked">{t('teacher.join.locked')}</p>}
        {addresses.length > 1 && (
          <Choice
            hideLegend
            legend={t('teacher.join.addresses')}
            value={address}
            options={addresses.map(value => ({ value, label: shortAddress(value) }))}
            onChange={setChosen}
          />
        )}
      </div>
      {address !== null && (
        <QrCode value={joinLink(address, code)} label={t('teacher.join.qr', { code })} />
      )}
    </section>
  );
}

/** The same in the corner of a board, for who comes late. */
export function JoinCorner({ view }: { readonly view: TeacherView }): JSX.Element {
  const { t } = useText();
  const [address] = view.addresses;
  return (
    <p class="join-corner" aria-label={t('teacher.join.corner')}>
      {view.locked ? (
        <span class="quiet">{t('teacher.join.lockedShort')}</span>
      ) : (
        <>
          {address !== undefined && (
            <span class="join-corner-address numbers">{shortAddress(address)}</span>
          )}
          <span class="join-corner-code numbers">{codeGroups(view.code)}</span>
        </>
      )}
    </p>
  );
}
