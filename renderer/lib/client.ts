import { call } from './api';
import { QueryClient } from './queryClient';

/** The one memory of answers in this window. */
export const queryClient = new QueryClient(call);
