package dev.contacts.tck;

/**
 * All contracts of a store. A store's test class is this:
 *
 * <pre>{@code
 * class MyStoreConformanceTest implements ContactStoreTck {
 *     public StoreFixture open() {
 *         MyStore store = new MyStore();
 *         return StoreFixture.of("mystore", store, store::close);
 *     }
 * }
 * }</pre>
 *
 * <p>After the run, {@code target/conformance/mystore.csv} says which requirements hold. A run counts only as a whole: a test that was
 * left out, switched off, overridden or aborted makes the class fail. While a store is being written, a single contract may be
 * implemented instead, or single tests run with {@code -Dcontacts.tck.partial=true}. When the system property {@code contacts.corpora}
 * names a folder, the hostile texts of its files are tried as well. {@code contacts.tck.rounds} says how often threads meet in {@link
 * LongRaceContract}: 10 times unless set, 1,000 times in a campaign, and in {@link ErasureRaceContract} 10,000 times then. With {@code contacts.tck.repeat} each test
 * is run so many times, each time in a sandbox of its own; the races carry the JUnit tag {@code race}, so that they can be run alone.
 */
public interface ContactStoreTck
        extends TransactionContract,
                AfterCommitContract,
                ContactInsertContract,
                ContactUpdateContract,
                ContactDeleteContract,
                BatchOrderContract,
                RefusedCallContract,
                LookupContract,
                ListingContract,
                FreshReadContract,
                IdentifierContract,
                ValueFidelityContract,
                HostileTextContract,
                GroupContract,
                MembershipContract,
                SegmentRecordsContract,
                SegmentMembersContract,
                ActivityRecordsContract,
                ActivityQueryContract,
                NoteRecordsContract,
                ConsentRecordsContract,
                RefusedAddressContract,
                ChannelRecordsContract,
                BlacklistRecordsContract,
                SchemaContract,
                SchemaNameContract,
                ImportRecordsContract,
                ImportJournalContract,
                PrivacyRecordsContract,
                WorkspaceContract,
                ConcurrencyContract,
                LongRaceContract,
                LostUpdateContract,
                CreateContract,
                IdentifierRulesContract,
                EditContract,
                GroupRulesContract,
                MembershipRulesContract,
                MemberAttributesContract,
                MembershipRaceContract,
                GroupRaceContract,
                ActivityContract,
                ActivityRaceContract,
                HistoryErasureContract,
                NoteContract,
                ConsentContract,
                ChannelContract,
                BlacklistContract,
                ConsentTraceContract,
                StickyConsentContract,
                AddressMoveContract,
                ConsentErasureContract,
                ProfileContract,
                MessagingContract,
                MessagingConsentContract,
                HandOverContract,
                ValueOriginContract,
                SchemaRulesContract,
                SchemaChangeContract,
                SchemaRaceContract,
                VirtualSchemaContract,
                ValidationContract,
                PrivacyContract,
                AnonymizationContract,
                ReceiptContract,
                BulkErasureContract,
                ErasureRaceContract,
                SegmentContract,
                SegmentScopeContract,
                StoredRulesContract,
                RuleMeaningContract,
                StricterSchemaContract,
                VariablesContract,
                ActivityConditionContract,
                ConsentConditionContract,
                SavedSegmentsContract,
                ContactListContract,
                HeaderPolicyContract,
                ImportSessionContract,
                RowReportContract,
                ImportMatchContract,
                ImportGroupContract,
                ImportUndoContract,
                ImportUndoPartiesContract,
                ImportFeedContract,
                ImportOverwriteContract,
                ExportContract,
                ConsentFileContract,
                ExportRecordsContract,
                ExportJobContract,
                ExportJobHostContract,
                TransferContract {

    /**
     * How many tests the kit has: as many must have run for each store.
     *
     * @return the count
     */
    static int size() {
        return KitTests.of(ContactStoreTck.class).size();
    }
}
