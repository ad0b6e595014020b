import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bridgeOf } from '../../links/window.ts';
import { useApp, useText } from '../../store/context.ts';
import { importsOf } from '../../store/imports.ts';
import { Button } from '../../ui/Button.tsx';

/** The whole window takes recordings that are dropped on it, and says what becomes of them. */
export function DropArea(): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const imports = importsOf(app);
  const dragged = useDrop(files => {
    const { filePath } = bridgeOf(window);
    void imports.take(files.map(filePath));
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>): void => {
      if (event.source === window && isFilesWaiting(event.data)) void imports.takeWaiting();
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [imports]);
  const reading = imports.reading.value;
  const added = imports.added.value;
  return (
    <>
      {dragged && (
        <div class="drop-area">
          <div class="drop-words">
            <p class="drop-title">{t('import.drop')}</p>
            <p>{t(imports.inFlight() ? 'import.dropInFlight' : 'import.dropWhy')}</p>
          </div>
        </div>
      )}
      <div class="import-notes" role="status">
        {reading !== null && <p class="import-note">{t('import.reading', { name: reading })}</p>}
        {reading === null && added > 0 && (
          <div class="import-note">
            <p>{t('import.done', { count: added })}</p>
            <Button kind="quiet" onClick={imports.dismiss}>
              {t('import.dismiss')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function isFilesWaiting(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'vector-prime/files-waiting'
  );
}

/** Whether files are held over the window. No drop may lead the window elsewhere. */
function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [dragged, setDragged] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const isText = ({ target }: DragEvent): boolean =>
      target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      const files = hasFiles(event);
      if (!files && isText(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = files ? 'copy' : 'none';
      if (files) setDragged(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragged(false);
    };
    const drop = (event: DragEvent): void => {
      setDragged(false);
      if (!hasFiles(event) && isText(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return dragged;
}
