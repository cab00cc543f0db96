import './frame/firstAnswers';
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ErrorBoundary } from './frame/ErrorBoundary';
import { firstAnswers } from './frame/firstAnswers';
import { Gate } from './frame/Gate';
import { styleNonce } from './lib/nonce';
import { watchPageErrors } from './lib/pageErrors';
import { useTheme } from './theme';

watchPageErrors();
const styleRenderer = createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce() } });

function Root() {
  return (
    <RendererProvider renderer={styleRenderer} targetDocument={document}>
      <FluentProvider theme={useTheme()}>
        <ErrorBoundary>
          <Gate>
            <App />
          </Gate>
        </ErrorBoundary>
      </FluentProvider>
    </RendererProvider>
  );
}

const host = document.getElementById('root');
if (!host) throw new Error('index.html has no #root');
const root = createRoot(host);
void firstAnswers.then(() =>
  root.render(
    <StrictMode>
      <Root />
    </StrictMode>,
  ),
);
