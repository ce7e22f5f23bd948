/** Aid activities in the terms of IATI 2.03: who gave what to whom, for what, when, and by which document we know. */
package org.entente.aid.activity;
