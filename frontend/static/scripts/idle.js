// Leaves the page when nobody has touched it for as long as a session lasts. The session is over by then, and what stands on the
// screen is not for whoever comes by next. The sign-in leads back to the same page.
const seconds = Number(document.currentScript.dataset.seconds);
let end;

function touched() {
  end = Date.now() + seconds * 1000;
}

// Input methods and dictation write without keys.
['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'].forEach((type) => addEventListener(type, touched, { passive: true, capture: true }));
touched();
// A timer alone sleeps with the machine; the time of day does not.
setInterval(() => {
  if (Date.now() > end) {
    location.reload();
  }
}, 5000);
