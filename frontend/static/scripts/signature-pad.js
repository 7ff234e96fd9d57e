// A name written by finger, pen or mouse; its value is a PNG as a data: address, told after each stroke.
const WIDTH = 600;
const HEIGHT = 200;

class SignaturePad extends HTMLElement {
  connectedCallback() {
    if (this.canvas) {
      return;
    }
    const label = document.createElement('label');
    label.className = 'signature-label';
    this.canvas = document.createElement('canvas');
    this.canvas.width = WIDTH;
    this.canvas.height = HEIGHT;
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'img');
    const hint = document.createElement('span');
    hint.className = 'signature-hint';
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.className = 'signature-clear';
    clear.addEventListener('click', () => this.empty());
    const error = document.createElement('span');
    error.className = 'signature-error';
    error.setAttribute('role', 'alert');
    this.append(label, this.canvas, hint, clear, error);
    this.parts = { label, hint, clear, error };
    this.words();
    this.pen = this.canvas.getContext('2d');
    this.pen.lineWidth = 4;
    this.pen.lineCap = 'round';
    this.pen.lineJoin = 'round';
    this.pen.strokeStyle = '#111';
    this.canvas.addEventListener('pointerdown', (event) => this.down(event));
    this.canvas.addEventListener('pointermove', (event) => this.move(event));
    for (const end of ['pointerup', 'pointercancel']) {
      this.canvas.addEventListener(end, (event) => this.up(event));
    }
    new MutationObserver(() => this.words()).observe(this, { attributes: true });
  }

  words() {
    this.parts.label.textContent = this.label || '';
    this.parts.hint.textContent = this.hint || '';
    this.parts.clear.textContent = this.clear || '';
    this.parts.error.textContent = this.invalid ? this.errorMessage || '' : '';
    this.canvas.setAttribute('aria-label', this.label || '');
  }

  set invalid(value) {
    this.wrong = value;
    if (this.parts) {
      this.words();
    }
  }

  get invalid() {
    return this.wrong;
  }

  point(event) {
    const box = this.canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height];
  }

  down(event) {
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.drawing = true;
    const [x, y] = this.point(event);
    this.pen.beginPath();
    this.pen.moveTo(x, y);
    this.pen.lineTo(x + 0.1, y);
    this.pen.stroke();
  }

  move(event) {
    if (!this.drawing) {
      return;
    }
    event.preventDefault();
    const [x, y] = this.point(event);
    this.pen.lineTo(x, y);
    this.pen.stroke();
  }

  up() {
    if (this.drawing) {
      this.drawing = false;
      this.tell(this.canvas.toDataURL('image/png'));
    }
  }

  empty() {
    this.pen.clearRect(0, 0, WIDTH, HEIGHT);
    this.tell('');
  }

  tell(value) {
    this.value = value;
    this.dispatchEvent(new CustomEvent('value-changed', { detail: { value } }));
  }
}

if (!customElements.get('signature-pad')) {
  customElements.define('signature-pad', SignaturePad);
}
