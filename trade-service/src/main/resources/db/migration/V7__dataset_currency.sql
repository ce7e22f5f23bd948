-- UN Comtrade tells current United States dollars; historical sources tell pounds sterling and others.
alter table dataset add column currency text collate "C" not null default 'USD';
