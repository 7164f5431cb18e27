/** The id of the Meta app that the stand-in plays: the access token is its, and so is the app secret. */
export const metaAppId = '1000000000000000';
