/**
 * True where another page shows this one in a frame. It then draws one chart and no more: what could be clicked on unawares, under
 * something that the other page lays over it, is not there.
 */
export const framed = typeof window !== 'undefined' && window.self !== window.top
