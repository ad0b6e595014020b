/** A place of the field's size for a scene. */
export function sceneElement(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'bench-scene';
  document.body.append(element);
  return element;
}
