/** Lists that may have thousands of entries: the first of them, and a button that brings more. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Words } from "../locale";
import { useSpeech } from "./words";

interface LongListOptions {
  /** how many at first */
  first: number;
  /** how many more each time; as many as at first unless given */
  more?: number;
  /** of the button, with a blank for the count */
  words: Words;
  className?: string;
}

export function useLongList<Item>(items: readonly Item[], { first, more = first, words, className }: LongListOptions): { shown: readonly Item[]; moreButton: React.JSX.Element | false } {
  const { say, whole } = useSpeech();
  const [count, setCount] = useState(first);
  const moreButton = items.length > count && (
    <Button size="small" className={className} onClick={() => setCount(count + more)}>{say(words, { count: whole(Math.min(more, items.length - count)) })}</Button>
  );
  return { shown: items.slice(0, count), moreButton };
}
