/** The faults that a test has asked for, counted in syncs from the moment they were queued. */
import type { Fault } from "../index";

export class FaultQueue {
  private pending: { fault: Fault; due: number }[] = [];
  private syncs = 0;

  add(fault: Fault): void {
    this.pending.push({ fault, due: this.syncs + fault.sync });
  }

  /** counts one sync and gives the fault that is due with it */
  next(): Fault | undefined {
    this.syncs++;
    const due = this.pending.find((one) => one.due === this.syncs);
    if (due) this.pending = this.pending.filter((one) => one !== due);
    return due?.fault;
  }
}
