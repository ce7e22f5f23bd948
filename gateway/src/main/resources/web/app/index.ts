// What the page begins with. Everything else is loaded with the view that needs it; the styles are one file.
import './shell/app.css';
import './parts/parts.css';
import './chart/chart.css';
import './timeline/timeline.css';
import './actor/actor.css';
import './dossier/dossier.css';
import './search/search.css';
import './record/record.css';
import './live/live.css';
import './imports/imports.css';
import './shell/entente-app';
