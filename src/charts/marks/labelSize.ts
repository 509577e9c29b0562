/** Size of the words beside a mark. px. */
export const LABEL_SIZE = 13.5
