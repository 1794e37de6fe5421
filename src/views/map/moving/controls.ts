import { Control, disableClickPropagation } from './leaflet.ts';

/** A button in a corner of the map, with its name written on it. */
export function buttonControl(
  name: string,
  act: () => void,
): { control: Control; button: HTMLButtonElement } {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
  button.className = 'map-button';
  button.addEventListener('click', act);
  disableClickPropagation(button);
  const control = new Control({ position: 'bottomright' });
  control.onAdd = () => button;
  return { control, button };
}

/** A button that lets an element fill the screen and leave it again; null where the browser cannot. */
export function fullScreenControl(element: HTMLElement): Control | null {
  if (!document.fullscreenEnabled) return null;
  const isFull = () => document.fullscreenElement === element;
  const { control, button } = buttonControl('Full screen', () => {
    // The browser may refuse; then the map stays as it is.
    (isFull() ? document.exitFullscreen() : element.requestFullscreen()).catch(() => undefined);
  });
  element.addEventListener('fullscreenchange', () => {
    button.textContent = isFull() ? 'Leave full screen' : 'Full screen';
  });
  return control;
}
