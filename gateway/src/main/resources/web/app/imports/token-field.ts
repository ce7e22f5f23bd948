import { html, nothing, type TemplateResult } from 'lit';
import { Part } from '../parts/part';
import { announce } from '../shell/announce';
import { keepToken, token } from './token';

/** Where the token is pasted that writes need. */
class TokenField extends Part {
  protected override render(): TemplateResult {
    const kept = token() !== '';
    return html`
      <form class="token" @submit=${this.keep}>
        <label for="token">Token</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="token-says"
          placeholder=${kept ? 'There is one' : ''}
        />
        <button>Keep for this tab</button>
        ${kept ? html`<button type="button" @click=${this.forget}>Forget it</button>` : nothing}
        <p id="token-says" class="quiet">
          ${kept
            ? 'There is a token. It is kept for this tab alone, until it is closed.'
            : html`Writing needs a token of an editor; <code>deploy/local/up</code> prints one. It stays in this tab.`}
        </p>
      </form>
    `;
  }

  private readonly keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    keepToken(String(new FormData(form).get('token')));
    form.reset();
    announce(token() === '' ? 'There is no token.' : 'The token is kept.');
    this.requestUpdate();
  };

  private readonly forget = (): void => {
    keepToken('');
    announce('The token is forgotten.');
    this.requestUpdate();
  };
}

customElements.define('token-field', TokenField);
