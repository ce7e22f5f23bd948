import { html, nothing, type TemplateResult } from 'lit';
import { follow, problemOf } from '../api/client';
import { Loaded } from '../api/loaded';
import type { Problem, Schema } from '../api/types';
import { Part } from '../parts/part';
import { empty, loading, problem } from '../parts/states';
import { href } from '../shell/route';
import { moment, number } from '../text/locale';
import { words } from '../text/words';
import '../request/request-strip';
import { SERVICES, type Run, type Service } from './run';

/** How many of each service. */
const LATEST = 10;

type Runs = readonly { readonly service: Service; readonly runs: readonly Run[]; readonly problem?: Problem }[];

/** The latest runs of all services. */
class RunsList extends Part {
  private readonly loaded = new Loaded<Runs>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.loaded.load('runs', (signal) => Promise.all(SERVICES.map((service) => latest(service, signal))));
  }

  protected override render(): TemplateResult {
    return html`
      <section class="card" aria-labelledby="runs-title">
        <h2 id="runs-title">Runs</h2>
        ${this.loaded.value === undefined ? loading('The runs', 6) : this.table(this.loaded.value)}
      </section>
      <request-strip .questions=${SERVICES.map((service) => ({ path: latestPath(service) }))}></request-strip>
    `;
  }

  private table(all: Runs): TemplateResult {
    const rows = all
      .flatMap(({ service, runs }) => runs.map((run) => ({ service, run })))
      .sort((one, other) => String(other.run.createdAt).localeCompare(String(one.run.createdAt)));
    return html`
      ${all.map(({ service, problem: refused }) =>
        refused === undefined ? nothing : problem({ ...refused, title: `Runs of ${service}: ${refused.title}` }, () => this.loaded.reload()),
      )}
      ${rows.length === 0
        ? empty('No file was imported yet.', 'A run appears here as soon as there is one.')
        : html`<div class="scroll" tabindex="0" role="group" aria-label="Runs">
            <table>
              <thead>
                <tr>
                  <th scope="col">Created</th>
                  <th scope="col">Format</th>
                  <th scope="col">Phase</th>
                  <th scope="col" class="number">Rows read</th>
                  <th scope="col" class="number">Rejections</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(({ service, run }) => row(service, run))}
              </tbody>
            </table>
          </div>`}
    `;
  }
}

function latestPath(service: Service): string {
  return `/v1/${service}/imports?sort=-createdAt&pageSize=${LATEST}`;
}

/** A service that does not answer takes its own runs away and no others. */
async function latest(service: Service, signal: AbortSignal): Promise<Runs[number]> {
  try {
    const { body } = await follow<Schema<'ImportRunPage'>>(latestPath(service), signal);
    return { service, runs: body.items ?? [] };
  } catch (failure) {
    return { service, runs: [], problem: problemOf(failure) };
  }
}

function row(service: Service, run: Run): TemplateResult {
  const created = moment(run.createdAt ?? '');
  return html`
    <tr>
      <th scope="row"><a href=${href(['imports', service, run.id ?? ''])}>${created}</a></th>
      <td>${words(service)}: ${run.format}</td>
      <td><span class="tag ${run.phase === 'completed' ? 'good' : run.phase === 'failed' ? 'bad' : ''}">${run.phase}</span></td>
      <td class="number">${number(run.rows?.read ?? 0)}</td>
      <td class="number">${number(run.rejections ?? 0)}</td>
    </tr>
  `;
}

customElements.define('runs-list', RunsList);
