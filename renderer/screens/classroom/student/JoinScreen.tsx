import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../../src/core/problem.ts';
import { useBack } from '../../../input/useBack.ts';
import { useApp, useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../Page.tsx';
import { NearbyClasses } from './NearbyClasses.tsx';
import { TextField } from './TextField.tsx';
import { missingField, orderOf, type JoinField, type JoinForm } from './joinForm.ts';

const LONGEST = { address: 255, code: 16, name: 40 } as const; // characters

/** The door of a class: its code and a name, and on a desktop where it is. */
export function JoinScreen({ room }: { readonly room: StudentRoom }): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const { door } = room;
  const [form, setForm] = useState<JoinForm>(() => firstForm(room));
  const [missing, setMissing] = useState<JoinField | null>(null);
  const [first] = useState<JoinField>(() => missingField(form, door.asksAddress) ?? 'name');
  const inputs = {
    address: useRef<HTMLInputElement>(null),
    code: useRef<HTMLInputElement>(null),
    name: useRef<HTMLInputElement>(null),
  };
  const joining = room.joining.value;
  const atHome = app.home.name === 'join-class';
  const back = (): void => app.go({ name: 'class' });
  useBack(() => {
    if (!atHome) back();
  });
  function change(part: Partial<JoinForm>): void {
    setMissing(null);
    setForm({ ...form, ...part });
  }

  function enter(): void {
    const lacks = missingField(form, door.asksAddress);
    setMissing(lacks);
    if (lacks === null) void room.join(orderOf(form, door.asksAddress));
    else inputs[lacks].current?.focus();
  }

  const field = (
    name: JoinField,
    words: readonly [label: string, hint: string, lacking: string],
  ): JSX.Element => (
    <TextField
      label={words[0]}
      hint={words[1]}
      value={form[name]}
      maxLength={LONGEST[name]}
      error={missing === name ? words[2] : null}
      inputRef={inputs[name]}
      asCode={name !== 'name'}
      focusFirst={name === first}
      class={`door-${name}`}
      onChange={value => change({ [name]: value })}
    />
  );

  return (
    <Page
      name="join"
      title={t('studentRoom.join.title')}
      intro={t('studentRoom.join.intro')}
      {...(!atHome && { onBack: back })}
    >
      <form
        class="door-form"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          enter();
        }}
      >
        {door.nearby !== null && (
          <NearbyClasses
            look={door.nearby}
            onTake={address => {
              change({ address });
              inputs.code.current?.focus();
            }}
          />
        )}
        {door.asksAddress &&
          field('address', [
            t('studentRoom.join.address'),
            t('studentRoom.join.addressHint'),
            t('studentRoom.join.addressMissing'),
          ])}
        {field('code', [
          t('studentRoom.join.code'),
          t('studentRoom.join.codeHint'),
          t('studentRoom.join.codeMissing'),
        ])}
        {field('name', [
          t('studentRoom.join.name'),
          t('studentRoom.join.nameHint'),
          t('studentRoom.join.nameMissing'),
        ])}
        <div class="actions">
          <button type="submit" class="button button-primary door-enter" disabled={joining}>
            {t(joining ? 'studentRoom.join.entering' : 'studentRoom.join.enter')}
          </button>
          <Button onClick={() => app.go({ name: 'settings', back: { name: 'join-class' } })}>
            {t('common.settings')}
          </Button>
        </div>
        {room.refusal.value !== null && <Refusal problem={room.refusal.value} />}
      </form>
    </Page>
  );
}

function firstForm({ door }: StudentRoom): JoinForm {
  const { address, code, name } = door.known();
  return { address: address ?? '', code: code ?? '', name: name ?? '' };
}

/** Why the door stayed shut, and where nobody answered, what to try. */
function Refusal({ problem }: { readonly problem: Problem }): JSX.Element {
  const text = useText();
  const { t } = text;
  const words =
    text.find(`studentRoom.refused.${problem.code}`, problem.values) ??
    text.find(`problem.${problem.code}`, problem.values) ??
    t('studentRoom.refused.other', { message: problem.message });
  return (
    <div class="door-refusal" role="alert">
      <p>{words}</p>
      {problem.code === 'class-unreachable' && (
        <>
          <h2>{t('studentRoom.reach.title')}</h2>
          <ol>
            <li>{t('studentRoom.reach.network')}</li>
            <li>{t('studentRoom.reach.address')}</li>
            <li>{t('studentRoom.reach.teacher')}</li>
          </ol>
        </>
      )}
    </div>
  );
}
