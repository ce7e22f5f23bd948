/** The merged contract held against the running platform: its examples, and what it answers to requests that nobody means. */
package org.entente.local.e2e.contract;
