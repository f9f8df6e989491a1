/** A page that a busy machine held up gets a second try; what went wrong the first time is printed, and a test that fails twice has failed. */
import { jest } from "@jest/globals";

jest.retryTimes(1, { logErrorsBeforeRetry: true });
