const { ipcRenderer } = require('electron');

// Two frames after the page is there, as the app's own page counts it.
window.addEventListener('DOMContentLoaded', () => {
  requestAnimationFrame(() => requestAnimationFrame(() => ipcRenderer.send('painted')));
});
