// The room of a meeting: clocks that count on between two words of the server, and the bar at the foot of a phone.
const AMBER_FROM = 0.8;

class RoomTimer extends HTMLElement {
  static observedAttributes = ['spent', 'running', 'planned'];

  connectedCallback() {
    this.timer = setInterval(() => this.show(), 1000);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    this.since = performance.now();
    this.show();
  }

  show() {
    const planned = Number(this.getAttribute('planned'));
    const gone = this.hasAttribute('running') ? (performance.now() - this.since) / 1000 : 0;
    const spent = Math.floor(Number(this.getAttribute('spent')) + gone);
    const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    this.textContent = planned > 0 ? `${clock(spent)} / ${clock(planned)}` : clock(spent);
    let level = 'calm';
    if (planned > 0 && spent >= planned * AMBER_FROM) {
      level = spent > planned ? 'over' : 'soon';
    }
    this.dataset.level = level;
  }
}

class RoomNav extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (link) {
        event.preventDefault();
        event.stopPropagation();
        document.querySelector(link.getAttribute('href'))?.scrollIntoView({ behavior: 'smooth', block: 'start' });
      }
    });
  }
}

if (!customElements.get('room-timer')) {
  customElements.define('room-timer', RoomTimer);
  customElements.define('room-nav', RoomNav);
}
