/** What is looked into before decisions: opinions, complaints, the political review, students' conditions, and the gate of the candidate. */
@NullMarked
package org.zhibu.development.candidate;

import org.jspecify.annotations.NullMarked;
