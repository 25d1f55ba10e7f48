/** One line or form of a picture. */
export type Shape = [tag: string, attributes: Record<string, string | number | undefined>];

/** A picture of Lucide, and the names of Vaadin's icons which it stands for, with blanks between them. */
export type Picture = [picture: unknown, names: string];
