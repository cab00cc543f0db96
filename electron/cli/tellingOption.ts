import { AppFailure } from '../domain/failure';
import { cliText } from '../text/cliText';

/**
 * What the window asks with a button of its own is told here with the option that answers it.
 * @param asks words of the refusal by which it is known
 */
export async function tellingOption<T>(call: Promise<T>, asks: string, option: string): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const isAsked = error instanceof AppFailure && error.code === 'conflict' && error.message.includes(asks);
    throw isAsked ? new AppFailure(error.code, `${error.message} ${cliText.answeredBy(option)}`) : error;
  }
}
