// What the page begins with. Everything else is loaded with the view that needs it.
import './shell/app.css';
import './parts/parts.css';
import './search/search.css';
import './record/record.css';
import './live/live.css';
import './imports/imports.css';
import './shell/entente-app';
