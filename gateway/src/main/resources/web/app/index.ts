// What the page begins with. Everything else is loaded with the view that needs it.
import './shell/app.css';
import './parts/parts.css';
import './shell/entente-app';
